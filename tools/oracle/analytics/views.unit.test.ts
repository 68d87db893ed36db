import { describe, expect, it } from 'vitest';
import { achievements } from './achievements.ts';
import { clubView, courseView } from './club-views.ts';
import { isoWeek } from '../dates.ts';
import { figures } from './figures.ts';
import { holeFigures } from './hole-figures.ts';
import { boardKeys, leaderboard } from './leaderboards.ts';
import { playerCourseView, playerView } from './player-views.ts';
import { roundScore } from './round-score.ts';
import { playerRound, resultOf } from '../test-rounds.ts';

describe('holeFigures', () => {
  it.each([
    [4, 0, { toPar: 0, net: 4, points: 2 }],
    [5, 1, { toPar: 1, net: 4, points: 2 }],
    [3, 1, { toPar: -1, net: 2, points: 4 }],
    [9, 1, { toPar: 5, net: 8, points: 0 }],
    [3, -1, { toPar: -1, net: 4, points: 2 }],
    [4, null, { toPar: 0, net: null, points: null }],
  ])('%i strokes with %s received', (strokes, received, expected) => {
    expect(holeFigures(resultOf(1, strokes), { par: 4 }, received)).toMatchObject(expected);
  });

  it('gives no points for a hole picked up', () => {
    const none = { toPar: null, net: null, points: 0, greenInRegulation: null };
    expect(holeFigures(resultOf(1, 'X'), { par: 4 }, 1)).toEqual(none);
  });
});

describe('roundScore', () => {
  it('adds up holes or takes the total', () => {
    const whole = playerRound({ strokes: { 1: 5 }, playingHandicap: 2 });
    expect(roundScore(whole)).toEqual({ strokes: 73, toPar: 1, net: 71, points: 37 });
    const total = playerRound({ total: 90, playingHandicap: 20 });
    expect(roundScore(total)).toEqual({ strokes: 90, toPar: 18, net: 70, points: null });
  });

  it('takes no total where a hole has a score', () => {
    const both = { ...playerRound({ total: 90 }), results: [resultOf(1, 4)] };
    expect(roundScore(both)).toMatchObject({ strokes: null, points: null });
  });

  it('has points but no strokes where a hole was picked up', () => {
    const round = playerRound({ strokes: { 18: 'X' }, playingHandicap: 0 });
    expect(roundScore(round)).toEqual({ strokes: null, toPar: null, net: null, points: 34 });
  });
});

describe('figures', () => {
  const details = {
    1: { putts: 2, fairway: 'hit', penalties: 0, sand: false },
    2: { putts: 3, fairway: 'left', penalties: 1, sand: true },
    3: { putts: 1, fairway: 'none', sand: true },
  };
  const own = figures([playerRound({ strokes: { 2: 6, 4: 3, 5: 'X', 6: null }, details })]);

  it('counts what every hole was', () => {
    const counts = { aces: 0, birdie: 1, par: 14, doubleBogey: 1, pickedUp: 1, n: 17 };
    expect(own.distribution).toMatchObject(counts);
    expect(own.byPar['4']).toEqual({ value: 4.06, n: 16 });
    expect(own.byPar['3']).toEqual({ value: null, n: 0 });
  });

  it('counts drives, greens, putts, bunkers and penalties where they were noted', () => {
    expect(own.fairways).toMatchObject({ hit: { percent: 50, count: 1, n: 2 }, left: 1 });
    expect(own.greens).toEqual({ percent: 33.3, count: 1, n: 3 });
    expect(own.scrambling).toEqual({ percent: 50, count: 1, n: 2 });
    expect(own.sandSaves).toEqual({ percent: 50, count: 1, n: 2 });
    expect(own.penalties).toEqual({ count: 1, perHole: { value: 0.5, n: 2 } });
    expect(own.putts).toMatchObject({
      perHole: { value: 2, n: 3 },
      perEighteen: { value: null, n: 0 },
      perGreenInRegulation: { value: 2, n: 1 },
      threePutts: { percent: 33.3, count: 1, n: 3 },
    });
  });

  it('leaves out rounds that do not count', () => {
    expect(figures([playerRound({ counts: false })]).rounds).toBe(0);
  });
});

describe('playerView', () => {
  it('gives the best round a course and holes, of equals the earliest', () => {
    const { bestByCourse } = playerView([
      playerRound({ roundId: 'c', playedOn: '2026-05-03', total: 80 }),
      playerRound({ roundId: 'b', playedOn: '2026-05-02', total: 80 }),
      playerRound({ roundId: 'a', playedOn: '2026-05-01', total: 81 }),
      playerRound({ roundId: 'd', holes: 'front9' }),
    ]);
    const best = bestByCourse.map(({ roundId, rounds }) => [roundId, rounds]);
    expect(best).toEqual([
      ['b', 3],
      ['d', 1],
    ]);
  });

  it('keeps the last twenty rounds, newest first', () => {
    const rounds = Array.from({ length: 21 }, (_, at) =>
      playerRound({ roundId: `r${10 + at}`, total: 72 + at }),
    );
    const { trend, form } = playerView(rounds);
    expect([trend.length, trend[0]?.roundId, trend[19]?.roundId]).toEqual([20, 'r30', 'r11']);
    expect(form).toEqual({ value: 10.5, n: 20 });
  });
});

describe('courseView and clubView', () => {
  const rounds = [
    playerRound({ roundId: 'a', courseId: 'x', userId: null, strokes: { 7: 7, 9: 5 } }),
    playerRound({ roundId: 'b', courseId: 'y', strokes: { 1: 9, 2: 9 } }),
    playerRound({ roundId: 'c', courseId: 'z', holes: 'front9' }),
  ];

  it('ranks holes and courses from the hardest, equals alike, guests counted', () => {
    const { holes } = courseView(rounds, 'x');
    expect([7, 9, 1, 18].map((hole) => holes[hole - 1]?.rank)).toEqual([1, 2, 3, 3]);
    expect(clubView(rounds).courses).toEqual([
      { courseId: 'y', rounds: 1, toPar: { value: 10, n: 1 } },
      { courseId: 'x', rounds: 1, toPar: { value: 4, n: 1 } },
      { courseId: 'z', rounds: 1, toPar: { value: null, n: 0 } },
    ]);
  });
});

describe('a round on a course that the club does not keep', () => {
  const rounds = [playerRound({ roundId: 'a', courseId: 'own', ofClub: false, total: 80 })];

  it('is its player’s, and on nothing of the club’s', () => {
    expect(playerView(rounds)).toMatchObject({
      ...{ figures: { rounds: 1 }, bestByCourse: [{ courseId: 'own' }], trend: [{}] },
    });
    expect(playerCourseView(rounds, 'own').figures.rounds).toBe(1);
    expect(courseView(rounds, 'own').figures.rounds).toBe(0);
    expect(clubView(rounds)).toMatchObject({ figures: { rounds: 0 }, courses: [] });
    expect(boardKeys(rounds)).toEqual([]);
    const gross = { courseId: null, metric: 'gross', period: 'all' } as const;
    expect(leaderboard(rounds, gross)).toEqual([]);
    expect(achievements(rounds).length).toBeGreaterThan(0);
  });
});

describe('leaderboard', () => {
  const of = (userId: string, total: number, playedOn = '2026-05-05') =>
    playerRound({ roundId: `${userId}${total}`, userId, total, playedOn, playingHandicap: 10 });
  const gross = { courseId: null, metric: 'gross', period: 'all' } as const;

  it("ranks each member's best, equals alike, the earlier first", () => {
    const board = leaderboard(
      [of('a', 80), of('a', 79, '2026-05-06'), of('b', 79), of('c', 82), of('d', 79)],
      gross,
    );
    expect(board.map(({ rank, userId, value }) => [rank, userId, value])).toEqual([
      [1, 'b', 7],
      [1, 'd', 7],
      [1, 'a', 7],
      [4, 'c', 10],
    ]);
  });

  it('takes net against par, and the most points', () => {
    expect(leaderboard([of('a', 80)], { ...gross, metric: 'net' })[0]?.value).toBe(-2);
    const rounds = [4, 5].map((strokes, at) =>
      playerRound({ userId: `${at}`, strokes: { 1: strokes }, playingHandicap: 0 }),
    );
    const board = leaderboard(rounds, { ...gross, metric: 'stableford' });
    expect(board.map(({ userId, value }) => [userId, value])).toEqual([
      ['0', 36],
      ['1', 35],
    ]);
  });

  it('has boards of club and course by week, season and all, without guests and nines', () => {
    expect(boardKeys([of('a', 80)])).toHaveLength(18);
    expect(boardKeys([playerRound({ userId: null }), playerRound({ holes: 'back9' })])).toEqual([]);
    expect(leaderboard([of('a', 80)], { ...gross, period: '2026-W19' })).toHaveLength(1);
    expect(leaderboard([of('a', 80)], { ...gross, period: '2026-W20' })).toEqual([]);
  });
});

describe('isoWeek', () => {
  it.each([
    ['2026-05-05', '2026-W19'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
  ])('%s is in %s', (date, week) => expect(isoWeek(date)).toBe(week));
});

describe('achievements', () => {
  const kinds = (rounds: Parameters<typeof achievements>[0]) =>
    achievements(rounds).map(({ kind, roundId }) => `${kind} ${roundId}`);

  it('carries each kind by the earliest round', () => {
    const rounds = ['b', 'a'].map((roundId) => playerRound({ roundId, strokes: { 3: 1, 9: 9 } }));
    expect(kinds(rounds)).toEqual([
      ...['first_birdie a', 'first_eagle a', 'first_albatross a', 'first_ace a'],
      ...['broke_100 a', 'broke_90 a', 'broke_80 a', 'par_streak a'],
    ]);
  });

  it('counts birdies in a row, but not across a hole without strokes', () => {
    const streak = playerRound({ strokes: { 4: 3, 5: 3, 6: 3, 1: 9, 12: 9 } });
    const broken = playerRound({ strokes: { 4: 3, 5: 3, 6: 'X', 7: 3, 15: 9 } });
    expect(kinds([streak])).toContain('birdie_streak r');
    expect(kinds([broken])).not.toContain('birdie_streak r');
  });

  it('gives no putts, and no three-putts, for a hole that was picked up, and no save out of its sand', () => {
    const details = Object.fromEntries(
      Array.from({ length: 18 }, (_, at) => [at + 1, { putts: at === 4 ? 0 : 2 }]),
    );
    const round = playerRound({
      strokes: { 5: 'X' },
      details: { ...details, 5: { putts: 0, sand: true } },
    });
    const own = figures([round]);
    expect(own.putts).toMatchObject({ perHole: { value: 2, n: 17 }, perEighteen: { n: 0 } });
    expect(own.sandSaves).toEqual({ percent: 0, count: 0, n: 1 });
    expect(kinds([round])).not.toContain('no_three_putts r');
  });

  it('wants putts on all holes for no three-putts, and every hole for bogey free', () => {
    const details = Object.fromEntries(
      Array.from({ length: 18 }, (_, at) => [at + 1, { putts: 2 }]),
    );
    expect(kinds([playerRound({ details })])).toEqual(
      expect.arrayContaining(['no_three_putts r', 'bogey_free r']),
    );
    expect(kinds([playerRound({ details: { 1: { putts: 2 } }, strokes: { 2: 5 } })])).toEqual(
      expect.not.arrayContaining(['no_three_putts r', 'bogey_free r']),
    );
  });

  it('takes the first round of the fourth week in a row', () => {
    const dates = ['2026-05-04', '2026-05-13', '2026-05-22', '2026-05-31', '2026-05-30'];
    const rounds = dates.map((playedOn) =>
      playerRound({ playedOn, roundId: playedOn, total: 110 }),
    );
    expect(kinds(rounds)).toEqual(['weekly_streak 2026-05-30']);
    expect(kinds(rounds.slice(1))).toEqual([]);
  });

  it('takes fewer strokes than ever there for a personal best, but not the first round', () => {
    const rounds = [110, 111, 109, 109].map((total, at) =>
      playerRound({ roundId: `${at}`, total }),
    );
    expect(kinds(rounds)).toEqual(['personal_best 2']);
  });
});
