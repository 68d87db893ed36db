import type {
  Analytics,
  CourseDetail,
  HoleScore,
  RoundDetail,
  TrendRound,
} from '../lib/api/schema.ts';

const numbers = Array.from({ length: 18 }, (_, index) => index + 1);

/** A par 72: each nine is a par three, a par five and seven par fours. */
export const COURSE: CourseDetail = {
  id: 'links',
  name: 'The Links',
  place: 'Elie',
  country: 'GB',
  timeZone: 'Europe/London',
  latitude: 56.19,
  longitude: -2.82,
  cardVersion: 1,
  holes: numbers.map((hole) => ({ hole, par: [4, 3, 5][hole % 9] ?? 4, strokeIndex: hole })),
  tees: [
    { id: 'yellow', name: 'Yellow', lengths: numbers.map(() => 300), ratings: [] },
    { id: 'red', name: 'Red', lengths: numbers.map(() => 270), ratings: [] },
  ],
};

/** A hole as the club keeps it. */
export function makeScore(hole: number, change: Partial<HoleScore> = {}): HoleScore {
  return {
    hole,
    strokes: null,
    pickedUp: false,
    putts: null,
    fairway: null,
    penalties: null,
    sand: null,
    version: 1,
    ...change,
  };
}

/** A round in progress on that course, with these scores. */
export function makeRound(scores: HoleScore[] = [], id = 'r1'): RoundDetail {
  return {
    id,
    version: 1,
    state: 'in_progress',
    courseId: COURSE.id,
    courseName: COURSE.name,
    cardVersion: 1,
    holes: '18',
    playedOn: '2026-05-09',
    ownerId: 'golfer',
    startedAt: '2026-05-09T08:00:00Z',
    finishedAt: null,
    players: [{ id: 'p1', userId: 'golfer', teeId: 'yellow', strokes: null, scores }],
  };
}

/** The figures over this many complete rounds of 18 holes. */
export function makeAnalytics(count: number): Analytics {
  const trend = numbers
    .slice(0, count)
    .map((number): TrendRound => ({
      roundId: `t${number}`,
      playedOn: `2026-04-${String(number).padStart(2, '0')}`,
      courseId: COURSE.id,
      holes: '18',
      strokes: 80 + number,
      toPar: 8 + number,
    }))
    .reverse();
  return {
    rounds: count,
    averageScore: count > 0 ? 80 + (count + 1) / 2 : null,
    averageScoreNine: null,
    bestByCourse: trend.slice(-1).map((round) => ({ ...round, strokes: 81, toPar: 9 })),
    trend,
    asOf: '2026-05-09T10:00:00Z',
  };
}
