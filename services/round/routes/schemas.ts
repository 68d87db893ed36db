import { Type, type Static } from 'typebox';
import { FAIRWAYS } from '../domain/hole-score.ts';
import { ROUND_HOLES } from '../domain/holes-in-play.ts';

/** A UUID as RFC 9562 writes it: lower case, so that one id has one spelling everywhere. */
export const Id = Type.String({
  format: 'uuid',
  pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
});
export const LocalDate = Type.String({ format: 'date', description: 'Local date at the course' });
export const RoundHolesSchema = Type.Enum([...ROUND_HOLES]);
export const Strokes = Type.Integer({ minimum: 1, maximum: 20 });
export const SmallCount = Type.Integer({ minimum: 0, maximum: 20 });
export const FairwaySchema = Type.Enum([...FAIRWAYS]);

/** Page parameters of a list. */
export const PageQuery = Type.Object(
  {
    cursor: Type.Optional(Type.String({ maxLength: 500, description: 'nextCursor of a page' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
  },
  { additionalProperties: false },
);

export const RoundParams = Type.Object({ roundId: Id });

const scoreFields = {
  strokes: Type.Union([Strokes, Type.Null()]),
  pickedUp: Type.Boolean(),
  putts: Type.Union([SmallCount, Type.Null()]),
  fairway: Type.Union([FairwaySchema, Type.Null()]),
  penalties: Type.Union([SmallCount, Type.Null()]),
  sand: Type.Union([Type.Boolean(), Type.Null()]),
};

/** One hole of a card; `version` is the hole's. */
export const HoleOnCard = Type.Object({
  hole: Type.Integer(),
  ...scoreFields,
  version: Type.Integer(),
});

/** A round with its card. */
export const RoundSummary = Type.Object({
  id: Id,
  version: Type.Integer(),
  state: Type.Enum(['in_progress', 'finished']),
  courseId: Id,
  courseName: Type.String(),
  cardVersion: Type.Integer(),
  holes: RoundHolesSchema,
  playedOn: LocalDate,
  ownerId: Id,
  startedAt: Type.String({ format: 'date-time' }),
  finishedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  players: Type.Array(
    Type.Object({
      id: Id,
      userId: Id,
      teeId: Type.String(),
      strokes: Type.Union([Type.Integer(), Type.Null()], {
        description: 'Gross score; null until every hole in play has strokes',
      }),
      scores: Type.Array(HoleOnCard),
    }),
  ),
});

export type RoundSummary = Static<typeof RoundSummary>;
