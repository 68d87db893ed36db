import { Type, type TSchema } from 'typebox';
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

function caught(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    return error as AppError;
  }
  throw new Error('nothing was thrown');
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
        options: {
          errors: [
            {
              field: 'body',
              message: 'must NOT have more than 3 items',
              code: 'too_many',
              limit: 3,
            },
          ],
        },
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
      const errors = [
        { field: 'limit', message: 'must be a number, in digits', code: 'wrong_type' },
      ];
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
      ['mail', 'bad_format', 'is not what is asked for: An e-mail address'],
      ['code', 'bad_format', 'is not what is asked for'],
      ['day', 'not_a_day', 'must be a day such as 2026-05-02'],
      ['at', 'not_a_time', 'must be a time such as 2026-05-02T10:30:00Z'],
      ['id', 'not_an_id', 'must be an id: a UUID in lower case'],
    ].map(([field, code, message]) => ({ field, message, code }));
    expect(() =>
      Form({ mail: 'x', code: 'x', day: '0000-01-01', at: '2026-05-02T23:59:60Z', id: 'x' }),
    ).toThrow(expect.objectContaining({ options: { errors } }));
  });

  it.each([
    [Type.Object({ x: Type.String() }), {}, 'missing', undefined],
    [Type.Object({}, { additionalProperties: false }), { x: 1 }, 'unknown_field', undefined],
    [Type.String({ minLength: 2 }), 'a', 'too_short', 2],
    [Type.String({ maxLength: 1 }), 'ab', 'too_long', 1],
    [Type.Integer({ minimum: 1 }), 0, 'too_small', 1],
    [Type.Integer({ maximum: 20 }), 21, 'too_large', 20],
    [Type.Array(Type.Integer(), { minItems: 1 }), [], 'too_few', 1],
    [Type.Array(Type.Integer(), { uniqueItems: true }), [1, 1], 'not_unique', undefined],
    [Type.Enum(['hit']), 'lost', 'not_one_of', undefined],
    [Type.Integer(), 'x', 'wrong_type', undefined],
    [Type.String({ format: 'email' }), 'ann@club', 'not_an_email', undefined],
    [Type.Unsafe({ not: { type: 'integer' } }), 1, 'not_valid', undefined],
  ])('tells programs what is wrong: %j against %j: %s, %s', (schema, value, code, limit) => {
    const [error] = caught(() => makeValidator(schema as TSchema)(value)).options.errors!;
    expect([error!.code, error!.limit]).toEqual([code, limit]);
  });

  it.each([' ann.golf@club.example ', "o'neil+18@a.b-c.example"])('takes the e-mail %j', (mail) => {
    expect(makeValidator(Type.String({ format: 'email' }))(mail)).toBe(mail);
  });

  it('coerces texts only where it is asked to', () => {
    const Query = Type.Object({ limit: Type.Integer() });
    expect(makeValidator(Query, { coerce: true })({ limit: '9' })).toEqual({ limit: 9 });
    expect(() => makeValidator(Query)({ limit: '9' })).toThrow(AppError);
  });
});
