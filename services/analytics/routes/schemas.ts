import { Type } from 'typebox';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { METRICS } from '../domain/board.ts';
import { KINDS } from '../domain/achievements.ts';

export const LocalDate = Type.String({ format: 'date' });
export const RoundHolesSchema = Type.Enum(['18', 'front9', 'back9']);
export const AsOf = Type.Union([Type.String({ format: 'date-time' }), Type.Null()], {
  description: 'Time of the latest event in the answer; null before the first',
});
export const CourseParams = Type.Object({ courseId: Id });

const Count = Type.Integer({ minimum: 0 });
const IntegerOrNull = Type.Union([Type.Integer(), Type.Null()]);

export const AverageSchema = Type.Object(
  { value: Type.Union([Type.Number(), Type.Null()]), n: Count },
  { description: 'A mean to two decimals, and of how many' },
);

const ShareSchema = Type.Object(
  { percent: Type.Union([Type.Number(), Type.Null()]), count: Count, n: Count },
  { description: 'How many of how many; percent to one decimal' },
);

const RoundAverages = Type.Object(
  { strokes: AverageSchema, toPar: AverageSchema, net: AverageSchema, points: AverageSchema },
  { description: 'Over complete rounds; net and points where there is a playing handicap' },
);

export const FiguresSchema = Type.Object({
  rounds: Type.Integer({ minimum: 0, description: 'Finished real rounds, one for each player' }),
  eighteen: RoundAverages,
  nine: RoundAverages,
  byPar: Type.Object({ 3: AverageSchema, 4: AverageSchema, 5: AverageSchema, 6: AverageSchema }),
  distribution: Type.Object({
    aces: Count,
    albatrossOrBetter: Count,
    eagle: Count,
    birdie: Count,
    par: Count,
    bogey: Count,
    doubleBogey: Count,
    tripleOrWorse: Count,
    pickedUp: Count,
    n: Count,
  }),
  fairways: Type.Object({ hit: ShareSchema, left: Count, right: Count, short: Count, long: Count }),
  greens: ShareSchema,
  putts: Type.Object({
    perHole: AverageSchema,
    perEighteen: AverageSchema,
    perNine: AverageSchema,
    perGreenInRegulation: AverageSchema,
    threePutts: ShareSchema,
  }),
  scrambling: ShareSchema,
  sandSaves: ShareSchema,
  penalties: Type.Object({ count: Count, perHole: AverageSchema }),
});

export const HoleDifficultySchema = Type.Object({
  hole: Type.Integer({ minimum: 1, maximum: 18 }),
  strokes: AverageSchema,
  toPar: AverageSchema,
  rank: Type.Integer({ minimum: 1, description: '1 is the hardest against par' }),
});

export const BestSchema = Type.Object({
  courseId: Id,
  holes: RoundHolesSchema,
  roundId: Id,
  playedOn: LocalDate,
  strokes: Type.Integer(),
  toPar: Type.Integer(),
  rounds: Type.Integer({ minimum: 1, description: 'Complete rounds there' }),
});

export const TrendSchema = Type.Object({
  roundId: Id,
  playedOn: LocalDate,
  courseId: Id,
  holes: RoundHolesSchema,
  strokes: Type.Union([Type.Integer(), Type.Null()], { description: 'Null unless complete' }),
  toPar: IntegerOrNull,
  net: IntegerOrNull,
  points: IntegerOrNull,
});

const BoardEntrySchema = Type.Object({
  rank: Type.Integer({ minimum: 1 }),
  userId: Id,
  value: Type.Integer({ description: 'Gross and net: strokes against par; Stableford: points' }),
  roundId: Id,
  courseId: Id,
  playedOn: LocalDate,
});

/** A leaderboard as everyone sees it. */
export const boardFields = {
  id: Type.String({ description: 'With `season` and `week` resolved' }),
  scope: Type.Enum(['club', 'course']),
  courseId: Type.Union([Id, Type.Null()]),
  metric: Type.Enum([...METRICS]),
  period: Type.String({ description: '`all`, a year, or an ISO week such as `2026-W19`' }),
  version: Type.String({ description: '`<epoch>:<counter>`: the counter grows with each change' }),
  players: Type.Integer({ minimum: 0, description: 'How many stand on it' }),
  entries: Type.Array(BoardEntrySchema),
  asOf: AsOf,
};

export const BoardSchema = Type.Object(boardFields);
export const MyBoardSchema = Type.Object({
  ...boardFields,
  own: Type.Union([BoardEntrySchema, Type.Null()]),
});

export const AchievementSchema = Type.Object({
  kind: Type.Enum([...KINDS]),
  subject: Type.Union([Id, Type.Null()], {
    description: 'The round of a personal best; null for what is earned once',
  }),
  roundId: Id,
  playedOn: LocalDate,
  revision: Type.Integer({ minimum: 1 }),
});
