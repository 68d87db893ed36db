import { Type, type Static } from 'typebox';
import { HIDDEN } from '@golfroundpro/shared/http/hidden-characters.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { AwayBody } from '../handicaps/away-body.ts';
import { ROUND_CONTEXTS } from '../handicaps/domain/round-context.ts';
import { OwnCourseBody } from '../own-courses/own-course-body.ts';
import { LISTED_STATES } from '../rounds/domain/round-state.ts';
import { GenderSchema, HandicapIndex, PlayerName, TeeId } from '../rounds/player-body.ts';
import {
  FairwaySchema,
  LocalDate,
  RoundHolesSchema,
  SmallCount,
  Strokes,
  TotalStrokes,
} from '../schemas.ts';

/** What the first lines of a file say; a change that breaks readers takes the next version. */
export const FORMAT = 'golfroundpro.rounds';
export const FORMAT_VERSION = 1;

/** The most courses of one's own that a file has: those that were deleted, too, as rounds are on them. */
export const MOST_IN_FILE = 500;

const closed = { additionalProperties: false };

const TransferScore = Type.Object(
  {
    hole: Type.Integer({ minimum: 1, maximum: 18 }),
    strokes: Type.Optional(OrNull(Strokes)),
    pickedUp: Type.Optional(Type.Boolean()),
    putts: Type.Optional(OrNull(SmallCount)),
    fairway: Type.Optional(OrNull(FairwaySchema)),
    penalties: Type.Optional(OrNull(SmallCount)),
    sand: Type.Optional(OrNull(Type.Boolean())),
  },
  closed,
);

const TransferPlayer = Type.Object(
  {
    id: Type.Optional(Id),
    userId: Type.Optional(
      OrNull(Type.String({ format: 'uuid', description: 'Only on the player whose file it is' })),
    ),
    name: Type.Optional(OrNull(PlayerName)),
    teeId: Type.String({ ...TeeId, description: 'Id or name of a tee of the card' }),
    gender: Type.Optional(OrNull(GenderSchema)),
    handicapIndex: Type.Optional(OrNull(Type.Number({ minimum: -10, maximum: 54 }))),
    total: Type.Optional(OrNull(TotalStrokes)),
    scores: Type.Optional(Type.Array(TransferScore, { maxItems: 18 })),
  },
  closed,
);

/** A round in a file. What is left out is not known to the file: it is neither set nor compared. */
export const TransferRound = Type.Object(
  {
    id: Type.Optional(Id),
    courseId: Type.Optional(Id),
    courseName: Type.Optional(Type.String({ pattern: `^[^${HIDDEN}]{1,200}$` })),
    cardVersion: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
    holes: RoundHolesSchema,
    playedOn: LocalDate,
    context: Type.Optional(Type.Enum([...ROUND_CONTEXTS])),
    state: Type.Optional(Type.Enum([...LISTED_STATES])),
    handicapAllowance: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
    startedAt: Type.Optional(Type.String({ format: 'date-time' })),
    finishedAt: Type.Optional(OrNull(Type.String({ format: 'date-time' }))),
    players: Type.Array(TransferPlayer, { minItems: 1, maxItems: 4 }),
  },
  closed,
);

/** A score on a course the club does not keep. */
export const TransferAway = Type.Object(
  { id: Id, ...AwayBody.properties, enteredAt: Type.String({ format: 'date-time' }) },
  closed,
);

/** A course that the member typed in themself. */
export const TransferOwnCourse = Type.Object({ id: Id, ...OwnCourseBody.properties }, closed);

/** A whole file as it is exported; what a member has none of is left out. */
export const TransferFile = Type.Object({
  format: Type.Literal(FORMAT),
  version: Type.Literal(FORMAT_VERSION),
  rounds: Type.Array(TransferRound),
  awayScores: Type.Optional(Type.Array(TransferAway)),
  ownCourses: Type.Optional(Type.Array(TransferOwnCourse)),
  broughtIndex: Type.Optional(HandicapIndex),
});

export type TransferScore = Static<typeof TransferScore>;
export type TransferPlayer = Static<typeof TransferPlayer>;
export type TransferAway = Static<typeof TransferAway>;
export type TransferRound = Static<typeof TransferRound>;
