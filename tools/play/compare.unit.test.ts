import { describe, expect, it } from 'vitest';
import type { Figures, RoundView } from './api.ts';
import { compareFigures, compareRound } from './compare.ts';
import { readCourseFiles } from './read-files.ts';
import { cardIds } from './scorecard.ts';
import type { Scorecard } from './scorecard.ts';

const course = (await readCourseFiles())[0]!;
const courseIds = new Map([[course.name, course.id]]);
const card: Scorecard = {
  ...{ file: 'a.csv', line: 2, playedOn: '2026-05-01', player: 'Ann', email: 'ann@club.example' },
  ...{ course, teeId: 'yellow', holes: 'front9' },
  scores: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((hole) => {
    return { hole, strokes: 5, pickedUp: false, putts: 2 };
  }),
};

type Player = RoundView['players'][number];

function shown(change: Partial<RoundView> = {}, player: Partial<Player> = {}): RoundView {
  const { roundId, playerId } = cardIds(card);
  const scores = card.scores.map((score) => ({ ...score, fairway: null, version: 1 }));
  return {
    ...{ id: roundId, state: 'finished', courseId: course.id, courseName: course.name },
    ...{ holes: 'front9', playedOn: '2026-05-01' },
    players: [{ id: playerId, teeId: 'yellow', strokes: 45, scores, ...player }],
    ...change,
  };
}

function withHole(hole: number, change: Partial<Player['scores'][number]>): RoundView {
  const scores = card.scores.map((score) =>
    score.hole === hole ? { ...score, ...change } : score,
  );
  return shown({}, { scores });
}

describe('compareRound', () => {
  it('finds nothing in a round that is as the card says', () => {
    expect(compareRound(card, courseIds, shown())).toEqual([]);
  });

  it('takes a hole without a score and a hole that is left out for the same', () => {
    const unscored = { hole: 10, strokes: null, pickedUp: false, putts: null };
    const scores = [...card.scores, unscored];
    expect(compareRound(card, courseIds, shown({}, { scores }))).toEqual([]);
  });

  it.each([
    ['another stroke', withHole(3, { strokes: 4 }), 'hole 3 is "4, 2 putts", the cards give "5, 2'],
    ['other putts', withHole(3, { putts: 1 }), 'hole 3 is "5, 1 putts"'],
    ['lost putts', withHole(3, { putts: null }), 'hole 3 is "5"'],
    ['a pick-up', withHole(3, { strokes: null, pickedUp: true }), 'hole 3 is "picked up, 2 putts"'],
    ['a lost hole', shown({}, { scores: card.scores.slice(1) }), 'hole 1 is "not played"'],
    ['another total', shown({}, { strokes: 44 }), 'strokes is 44'],
    ['another tee', shown({}, { teeId: 'white' }), 'teeId is "white"'],
    ['a round in progress', shown({ state: 'in_progress' }), 'state is "in_progress"'],
    ['another date', shown({ playedOn: '2026-05-02' }), 'playedOn is "2026-05-02"'],
    ['another course', shown({ courseId: 'x' }), 'courseId is "x"'],
    ['other holes', shown({ holes: 'back9' }), 'holes is "back9"'],
  ])('finds %s', (_, round, difference) => {
    const found = compareRound(card, courseIds, round);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(difference);
  });

  it('finds a round without its player', () => {
    const found = compareRound(card, courseIds, shown({ players: [] }));
    expect(found).toContain('players is 0, the cards give 1');
    expect(found).toContain('hole 1 is "not played", the cards give "5, 2 putts"');
  });

  it('finds a score on a hole that the card leaves out', () => {
    const scores = [...card.scores, { hole: 12, strokes: 4, pickedUp: false, putts: null }];
    expect(compareRound(card, courseIds, shown({}, { scores }))).toEqual([
      'hole 12 is "4", the cards give "not played"',
    ]);
  });
});

describe('compareFigures', () => {
  const where = { courseId: 'a', holes: '18', playedOn: '2026-05-01', roundId: 'r' } as const;
  const row = { ...where, strokes: 80, toPar: 8 };
  const reckoned: Figures = {
    ...{ rounds: 1, averageScore: 80, averageScoreNine: null },
    ...{ bestByCourse: [row], trend: [row] },
  };

  it('finds nothing in equal figures, whatever else is told', () => {
    const told = { ...structuredClone(reckoned), asOf: '2026-05-01T12:00:00Z' };
    expect(compareFigures(reckoned, told)).toEqual([]);
  });

  it.each([
    [{ rounds: 2 }, 'rounds is 2, the cards give 1'],
    [{ averageScore: 80.1 }, 'averageScore is 80.1, the cards give 80'],
    [{ averageScoreNine: 40 }, 'averageScoreNine is 40, the cards give null'],
    [{ bestByCourse: [] }, 'bestByCourse has 0 rows, the cards give 1'],
    [{ bestByCourse: [{ ...row, toPar: 7 }] }, 'bestByCourse › 0 › toPar is 7, the cards give 8'],
    [{ trend: [row, row] }, 'trend has 2 rows, the cards give 1'],
    [{ trend: [{ ...row, strokes: null }] }, 'trend › 0 › strokes is null, the cards give 80'],
    [{ trend: undefined as never }, 'trend has no rows, the cards give 1'],
  ])('finds %j', (change, difference) => {
    const found = compareFigures(reckoned, { ...reckoned, ...change });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(difference);
  });
});
