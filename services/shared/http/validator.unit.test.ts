import { Type } from 'typebox';
import { describe, expect, it } from 'vitest';
import { AppError } from './app-error.ts';
import { makeValidator } from './validator.ts';

const Body = Type.Object(
  {
    strokes: Type.Integer({ minimum: 1, maximum: 20 }),
    fairway: Type.Optional(Type.Enum(['hit', 'left'])),
    player: Type.Optional(Type.Object({ name: Type.String() })),
  },
  { additionalProperties: false },
);

function fieldsOf(value: unknown): string[] {
  try {
    makeValidator(Body)(value);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    return (error as AppError).options.errors!.map(({ field, message }) => `${field} ${message}`);
  }
}

describe('makeValidator', () => {
  it.each([
    [{}, 'strokes is missing'],
    [{ strokes: 21 }, 'strokes must be <= 20'],
    [{ strokes: 4, hole: 1 }, 'hole is not a known field'],
    [{ strokes: 4, fairway: 'lost' }, 'fairway must be one of hit, left'],
    [{ strokes: 4, player: {} }, 'player.name is missing'],
    [[], 'body must be object'],
    [JSON.parse('{"strokes":4,"__proto__":{"x":1}}'), '__proto__ is not a known field'],
  ])('%j: %s', (value, expected) => {
    expect(fieldsOf(value)).toContain(expected);
  });

  it('names every faulty field at once', () => {
    expect(fieldsOf({ strokes: 'x', fairway: 1 })).toHaveLength(2);
  });

  it('coerces texts only where it is asked to', () => {
    const Query = Type.Object({ limit: Type.Integer() });
    expect(makeValidator(Query, { coerce: true })({ limit: '9' })).toEqual({ limit: 9 });
    expect(() => makeValidator(Query)({ limit: '9' })).toThrow(AppError);
  });
});
