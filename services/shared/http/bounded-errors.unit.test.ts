import { expect, it } from 'vitest';
import { boundedErrors, boundedText } from './bounded-errors.ts';

const errors = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    field: `f${index}`,
    message: 'is missing',
    code: 'missing' as const,
  }));

it('tells all of twenty errors', () => {
  expect(boundedErrors(errors(20))).toEqual(errors(20));
});

it('tells twenty of more, and how many there are beside', () => {
  const told = boundedErrors(errors(57));
  expect(told.slice(0, 20)).toEqual(errors(20));
  expect(told.slice(20)).toEqual([
    { field: 'body', message: 'and 37 more', code: 'and_more', values: { more: 37 } },
  ]);
});

it('stays under 8 KB whatever the fields are called', () => {
  const long = Array.from({ length: 100 }, () => ({
    field: '"'.repeat(60_000),
    message: '\u0001'.repeat(60_000),
  }));
  const [first] = boundedErrors(long);
  expect(first!.field).toHaveLength(100);
  expect(
    JSON.stringify(
      boundedErrors(errors(100).map((error) => ({ ...error, field: 'x'.repeat(60_000) }))),
    ).length,
  ).toBeLessThan(8000);
});

it('gives a code to what has none, and keeps a bound', () => {
  const told = boundedErrors([
    { field: 'name', message: 'is odd' },
    { ...errors(1)[0]!, limit: 3 },
  ]);
  expect(told[0]?.code).toBe('not_valid');
  expect(told[1]).toMatchObject({ code: 'missing', limit: 3 });
});

it('cuts no character in half', () => {
  expect(boundedText('⛳'.repeat(100))).toBe('⛳'.repeat(100));
  expect(boundedText(`a${'🏌'.repeat(200)}`).isWellFormed()).toBe(true);
  expect(boundedText(undefined)).toBeUndefined();
});
