import { Type, type TSchema } from 'typebox';

/** A UUID as RFC 9562 writes it: in lower case, so that one id has one spelling everywhere. */
export const UUID_PATTERN = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id in a path, a query or a body. */
export const Id = Type.String({ format: 'uuid', pattern: UUID_PATTERN.source });

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
