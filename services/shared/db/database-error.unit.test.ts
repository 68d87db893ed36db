import { expect, it } from 'vitest';
import { databaseErrorToAppError, isLost, isUnsent, sqlState } from './database-error.ts';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

it.each([
  withCode('ECONNREFUSED'),
  withCode('57P01'),
  withCode('57014'),
  withCode('08006'),
  new AggregateError([withCode('ECONNREFUSED')]),
  new Error('timeout exceeded when trying to connect'),
  new Error('Connection terminated unexpectedly'),
  new Error('Client has encountered a connection error and is not queryable'),
  new Error('Query runner already released. Cannot run queries anymore.'),
  ...['EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN', 'ECONNABORTED'].map(withCode),
  ...['53100', '53200', '53300', '58030', '25006'].map(withCode),
  Object.assign(new Error('wrapped'), { driverError: withCode('57P03') }),
])('tells an unreachable database: %s', (error) => {
  expect(databaseErrorToAppError(error)?.code).toBe('database_unavailable');
});

it.each([withCode('23505'), new Error('boom'), undefined, 'text'])(
  'leaves other errors alone: %s',
  (error) => {
    expect(databaseErrorToAppError(error)).toBeUndefined();
  },
);

it.each(['55P03', '40P01'])('tells a row that others hold for too long: %s', (code) => {
  const busy = { code: 'busy', options: { headers: { 'retry-after': '1' } } };
  expect(databaseErrorToAppError(withCode(code))).toMatchObject(busy);
});

it.each<[string, boolean, unknown]>([
  ['was lost', true, withCode('57P01')],
  ['was lost', true, withCode('EHOSTUNREACH')],
  ['has refused', false, withCode('53100')],
])('a COMMIT may be done where PostgreSQL %s: %s', (_words, mayBe, error) => {
  expect([isLost(error), isUnsent(error)]).toEqual([mayBe, false]);
});

it('what was asked of a lost connection was never sent', () => {
  expect(isUnsent(new Error('Client was closed and is not queryable'))).toBe(true);
});

it.each(['22003', '22008', '22P02'])('tells a value that no column can hold: %s', (code) => {
  expect(databaseErrorToAppError(withCode(code))).toMatchObject({ code: 'invalid_request' });
});

it('finds the SQLSTATE inside a wrapped error', () => {
  expect(sqlState(Object.assign(new Error('x'), { driverError: withCode('23505') }))).toBe('23505');
});
