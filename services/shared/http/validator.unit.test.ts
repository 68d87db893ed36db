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

const UNSAFE = 'must not hold U+0000 or half a character';

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
    [{ strokes: 4, constructor: { prototype: { x: 1 } } }, 'constructor is not a known field'],
    [{ strokes: 4, player: { name: 'a\0b' } }, `player.name ${UNSAFE}`],
    [{ strokes: 4, player: { name: 'a\ud83d' } }, `player.name ${UNSAFE}`],
    [{ strokes: 4, player: { 'a\0b': 1 } }, `player ${UNSAFE}`],
    [{ strokes: 4, player: { name: ['a', { deep: '\0' }] } }, `player.name.1.deep ${UNSAFE}`],
    ['\0', `body ${UNSAFE}`],
  ])('%j: %s', (value, expected) => {
    expect(fieldsOf(value)).toContain(expected);
  });

  it('names every faulty field at once', () => {
    expect(fieldsOf({ strokes: 'x', fairway: 1 })).toHaveLength(2);
  });

  const unknownKeys = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 0]));

  it('tells twenty faulty fields at most, and of a large value the first fault alone', () => {
    expect(fieldsOf({ strokes: 4, ...unknownKeys(500) })).toHaveLength(20);
    expect(fieldsOf({ strokes: 4, ...unknownKeys(8000) })).toEqual(['k0 is not a known field']);
  });

  it('looks at no item of a list that is too long', () => {
    const List = makeValidator(Type.Array(Type.Integer(), { maxItems: 3 }));
    const tooMany = Array.from({ length: 60_000 }, () => 'none of these is a number');
    expect(() => List(tooMany)).toThrow(
      expect.objectContaining({
        options: { errors: [{ field: 'body', message: 'must NOT have more than 3 items' }] },
      }),
    );
  });

  it('takes every whole character, and 32 levels', () => {
    const Anything = makeValidator(Type.Unknown());
    const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
    expect(Anything({ name: 'Zoë 🏌️ \u0001' })).toEqual({ name: 'Zoë 🏌️ \u0001' });
    expect(Anything(nested(32))).toEqual(nested(32));
    expect(() => Anything(nested(33))).toThrow(expect.objectContaining({ code: 'malformed_json' }));
  });

  it('leaves no trace of a prototype in other objects', () => {
    const open = makeValidator(Type.Record(Type.String(), Type.Any()));
    open(JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'));
    expect({}).not.toHaveProperty('polluted');
  });

  it.each(['1e0', '0x1', ' 1', '', '1_0', '٣', '9'.repeat(16)])(
    'takes %j for no number where texts are coerced',
    (limit) => {
      const Query = Type.Object({ limit: Type.Integer() });
      const errors = [{ field: 'limit', message: 'must be a number, in digits' }];
      expect(() => makeValidator(Query, { coerce: true })({ limit })).toThrow(
        expect.objectContaining({ options: { errors } }),
      );
    },
  );

  it('tells no regular expression and no name of a format', () => {
    const Form = makeValidator(
      Type.Object({
        mail: Type.String({ pattern: '^[^@]+@[^@]+$', description: 'An e-mail address' }),
        code: Type.String({ pattern: '^[0-9]{6}$' }),
        day: Type.String({ format: 'date' }),
        at: Type.String({ format: 'date-time' }),
        id: Type.String({ format: 'uuid' }),
      }),
    );
    const errors = [
      { field: 'mail', message: 'is not what is asked for: An e-mail address' },
      { field: 'code', message: 'is not what is asked for' },
      { field: 'day', message: 'must be a day such as 2026-05-02' },
      { field: 'at', message: 'must be a time such as 2026-05-02T10:30:00Z' },
      { field: 'id', message: 'must be an id: a UUID in lower case' },
    ];
    expect(() =>
      Form({ mail: 'x', code: 'x', day: '0000-01-01', at: '2026-05-02T23:59:60Z', id: 'x' }),
    ).toThrow(expect.objectContaining({ options: { errors } }));
  });

  it('coerces texts only where it is asked to', () => {
    const Query = Type.Object({ limit: Type.Integer() });
    expect(makeValidator(Query, { coerce: true })({ limit: '9' })).toEqual({ limit: 9 });
    expect(() => makeValidator(Query)({ limit: '9' })).toThrow(AppError);
  });
});
