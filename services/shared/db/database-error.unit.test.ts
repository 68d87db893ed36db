import { expect, it } from 'vitest';
import { databaseErrorToAppError, sqlState } from './database-error.ts';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

it.each([
  withCode('ECONNREFUSED'),
  withCode('57P01'),
  withCode('57014'),
  withCode('08006'),
  new AggregateError([withCode('ECONNREFUSED')]),
  new Error('timeout exceeded when trying to connect'),
  new Error('Connection terminated unexpectedly'),
  Object.assign(new Error('wrapped'), { driverError: withCode('57P03') }),
])('tells an unreachable database: %s', (error) => {
  expect(databaseErrorToAppError(error)?.code).toBe('database_unavailable');
});

it.each([withCode('23505'), withCode('40P01'), new Error('boom'), undefined, 'text'])(
  'leaves other errors alone: %s',
  (error) => {
    expect(databaseErrorToAppError(error)).toBeUndefined();
  },
);

it('tells a row that others hold for too long', () => {
  const busy = { code: 'busy', options: { headers: { 'retry-after': '1' } } };
  expect(databaseErrorToAppError(withCode('55P03'))).toMatchObject(busy);
});

it.each(['22003', '22008', '22P02'])('tells a value that no column can hold: %s', (code) => {
  expect(databaseErrorToAppError(withCode(code))).toMatchObject({ code: 'invalid_request' });
});

it('finds the SQLSTATE inside a wrapped error', () => {
  expect(sqlState(Object.assign(new Error('x'), { driverError: withCode('23505') }))).toBe('23505');
});
