import { Type, type TSchema } from 'typebox';
import { FAIRWAYS } from './rounds/domain/hole-score.ts';
import { ROUND_HOLES } from './courses/domain/holes-in-play.ts';
import { UUID_PATTERN } from './uuid.ts';

/** An id in a path, a query or a body. */
export const Id = Type.String({
  format: 'uuid',
  pattern: UUID_PATTERN.source,
});
export const LocalDate = Type.String({ format: 'date', description: 'Local date at the course' });
export const RoundHolesSchema = Type.Enum([...ROUND_HOLES]);
export const Strokes = Type.Integer({ minimum: 1, maximum: 20 });
export const SmallCount = Type.Integer({ minimum: 0, maximum: 20 });
export const FairwaySchema = Type.Enum([...FAIRWAYS]);

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

export const RoundParams = Type.Object({ roundId: Id });
