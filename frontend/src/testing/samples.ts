import type {
  Account,
  Analytics,
  Average,
  CourseDetail,
  HoleScore,
  RoundDetail,
  RoundSummary,
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
  state: 'published',
  publishedAt: '2026-03-01T09:00:00Z',
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
    toPar: null,
    net: null,
    points: null,
    greenInRegulation: null,
    ...change,
  };
}

/** A round in progress on that course, with these scores. */
export function makeRound(scores: HoleScore[] = [], id = 'r1'): RoundDetail {
  return {
    id,
    version: 1,
    state: 'in_progress',
    context: 'real',
    courseId: COURSE.id,
    courseName: COURSE.name,
    ownCourse: false,
    cardVersion: 1,
    holes: '18',
    holesOnCard: 18,
    playedOn: '2026-05-09',
    ownerId: 'golfer',
    markerId: null,
    handicapAllowance: 95,
    startedAt: '2026-05-09T08:00:00Z',
    finishedAt: null,
    players: [
      {
        id: 'p1',
        userId: 'golfer',
        invitedId: null,
        name: null,
        teeId: 'yellow',
        gender: null,
        handicapIndex: null,
        handicapIndexFrom: null,
        courseHandicap: null,
        playingHandicap: null,
        card: COURSE.holes.map((hole) => ({ ...hole, length: 300, received: null })),
        strokes: null,
        toPar: null,
        net: null,
        points: null,
        holesPlayed: scores.length,
        total: { strokes: null, version: 0 },
        scores,
      },
    ],
  };
}

/** A finished round on that course in a list, every hole in a stroke over par, with these changes. */
export function makeSummary(change: Partial<RoundSummary> = {}): RoundSummary {
  const { id, version, context, courseId, courseName, holes } = makeRound();
  const { holesOnCard, playedOn, startedAt } = makeRound();
  return {
    ...{ id, version, context, courseId, courseName, holes, holesOnCard, playedOn, startedAt },
    state: 'finished',
    players: 1,
    strokes: 90,
    holesPlayed: 18,
    card: COURSE.holes.map(({ hole, par }) => ({ hole, par, strokes: par + 1, pickedUp: false })),
    ...change,
  };
}

const NONE: Average = { value: null, n: 0 };
const NO_SHARE = { percent: null, count: 0, n: 0 };
const NO_LENGTH = { strokes: NONE, toPar: NONE, net: NONE, points: NONE };
const NO_FIGURES: Analytics['figures'] = {
  rounds: 0,
  eighteen: NO_LENGTH,
  nine: NO_LENGTH,
  byPar: { '3': NONE, '4': NONE, '5': NONE, '6': NONE },
  distribution: {
    aces: 0,
    albatrossOrBetter: 0,
    eagle: 0,
    birdie: 0,
    par: 0,
    bogey: 0,
    doubleBogey: 0,
    tripleOrWorse: 0,
    pickedUp: 0,
    n: 0,
  },
  fairways: { hit: NO_SHARE, left: 0, right: 0, short: 0, long: 0 },
  greens: NO_SHARE,
  putts: {
    perHole: NONE,
    perEighteen: NONE,
    perNine: NONE,
    perGreenInRegulation: NONE,
    threePutts: NO_SHARE,
  },
  scrambling: NO_SHARE,
  sandSaves: NO_SHARE,
  penalties: { count: 0, perHole: NONE },
};

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
      net: null,
      points: null,
    }))
    .reverse();
  const mean = (first: number): Average =>
    count > 0 ? { value: first + (count + 1) / 2, n: count } : NONE;
  return {
    figures: {
      ...NO_FIGURES,
      rounds: count,
      eighteen: { ...NO_LENGTH, strokes: mean(80), toPar: mean(8) },
    },
    bestByCourse: trend
      .slice(-1)
      .map((round) => ({ ...round, strokes: 81, toPar: 9, rounds: count })),
    trend,
    form: mean(8),
    asOf: '2026-05-09T10:00:00Z',
  };
}

/** An account with a password and a verified email, with these changes. */
export function makeAccount(change: Partial<Account> = {}): Account {
  return {
    userId: 'golfer',
    name: 'Robin Greene',
    email: 'robin@club.example',
    emailVerified: true,
    roles: ['golfer'],
    hasPassword: true,
    totp: false,
    backupCodesLeft: 0,
    passkeys: 0,
    createdAt: '2026-05-02T08:00:00Z',
    ...change,
  };
}
