import { COUNTERS, figuresOf, type Counter } from '../domain/counters.ts';
import { averageOf, type Figures } from '../domain/figures.ts';

/** Ids as in the examples of round's events. */
export const IDS = {
  round: '0198c0de-0000-7000-8000-000000000001',
  user: '0198c0de-0000-7000-8000-0000000000aa',
  other: '0198c0de-0000-7000-8000-0000000000ab',
  course: '0198c0de-0000-7000-8000-0000000000cc',
};

export const AS_OF = '2026-05-02T14:20:00.000Z';

const COUNTED: Partial<Record<Counter, number>> = {
  rounds: 1,
  complete18: 1,
  strokes18: 88,
  toPar18: 16,
  netRounds18: 1,
  net18: 74,
  pointsRounds18: 1,
  points18: 34,
  par3Holes: 4,
  par3Strokes: 15,
  par4Holes: 10,
  par4Strokes: 50,
  par5Holes: 4,
  par5Strokes: 23,
  birdie: 1,
  par: 5,
  bogey: 8,
  doubleBogey: 3,
  tripleOrWorse: 1,
  fairwayHit: 7,
  fairwayLeft: 4,
  fairwayRight: 3,
  greenHoles: 18,
  greensHit: 5,
  greenPutts: 10,
  puttHoles: 18,
  putts: 34,
  threePutts: 2,
  puttRounds18: 1,
  putts18: 34,
  scrambles: 1,
  sandHoles: 2,
  sandSaves: 1,
  penaltyHoles: 18,
  penalties: 2,
};

export const FIGURES: Figures = figuresOf(COUNTERS.map((counter) => COUNTED[counter] ?? 0));

export const BEST = {
  courseId: IDS.course,
  holes: '18',
  roundId: IDS.round,
  playedOn: '2026-05-02',
  strokes: 88,
  toPar: 16,
  rounds: 1,
};

export const TREND = {
  roundId: IDS.round,
  playedOn: '2026-05-02',
  courseId: IDS.course,
  holes: '18',
  strokes: 88,
  toPar: 16,
  net: 74,
  points: 34,
};

export const HOLE = { hole: 1, strokes: averageOf(5, 1), toPar: averageOf(1, 1), rank: 1 };

const entry = (rank: number, userId: string, value: number) => ({
  rank,
  userId,
  value,
  roundId: IDS.round,
  courseId: IDS.course,
  playedOn: '2026-05-02',
});

export const BOARD = {
  id: 'club.gross.2026-W18',
  scope: 'club',
  courseId: null,
  metric: 'gross',
  period: '2026-W18',
  version: '0198c0de-0000-4000-8000-0000000000ee:3',
  players: 2,
  entries: [entry(1, IDS.user, 16), entry(2, IDS.other, 21)],
  asOf: AS_OF,
};
