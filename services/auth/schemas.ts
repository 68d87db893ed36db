import { Type, type TSchema } from 'typebox';

/** A UUID as RFC 9562 writes it: in lower case, so that one id has one spelling everywhere. */
export const UUID_PATTERN = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const Id = Type.String({ format: 'uuid', pattern: UUID_PATTERN.source });

export const Time = Type.String({ format: 'date-time' });

/** A time that is given: as RFC 3339 writes it, but for leap seconds, which no clock here has. */
export const GivenTime = Type.String({
  format: 'date-time',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:[0-5]\\d(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})$',
});

/** A value that may be unknown: null in JSON. */
export const OrNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** Page parameters of a list. */
export const PageQuery = Type.Object(
  {
    cursor: Type.Optional(Type.String({ maxLength: 500, description: 'nextCursor of a page' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
  },
  { additionalProperties: false },
);

/** An e-mail address as browsers check it (HTML, section 4.10.5.1.5), with blanks around it. */
export const Email = Type.String({
  pattern:
    "^\\s*[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?" +
    '(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+\\s*$',
  maxLength: 254,
  examples: ['demo@golfroundpro.example'],
});

/** Any Unicode and no rules of composition; the length is in code points. */
export const Password = Type.String({ minLength: 8, maxLength: 128 });

/** A password that is checked, whatever the rules were when it was chosen. */
export const GivenPassword = Type.String({ minLength: 1, maxLength: 128 });

/** Two visible characters or more, no control characters; blanks around it are taken off. */
export const Name = Type.String({
  pattern:
    '^\\s*[^\\s\\u0000-\\u001f\\u007f-\\u009f][^\\u0000-\\u001f\\u007f-\\u009f]*[^\\s\\u0000-\\u001f\\u007f-\\u009f]\\s*$',
  minLength: 2,
  maxLength: 200,
});
