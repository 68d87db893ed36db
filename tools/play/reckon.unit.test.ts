import { describe, expect, it } from 'vitest';
import { reckonFigures, totalStrokes } from './reckon.ts';
import type { ReckonedRound } from './reckon.ts';
import { holeNumbers } from './scorecard.ts';

const pars = Array.from({ length: 18 }, (_, index) => (index < 9 ? 4 : 3));

/** A round with `strokes` on its first hole and 4 on every other. */
function round(roundId: string, strokes: number | null, change: Partial<ReckonedRound> = {}) {
  const base: Omit<ReckonedRound, 'scores'> = {
    ...{ roundId, playedOn: '2026-05-01', courseId: 'a', holes: '18', pars },
    ...change,
  };
  const scores = holeNumbers(base.holes).map((hole, at) => ({ hole, strokes: at ? 4 : strokes }));
  return { ...base, scores, ...change };
}

describe('reckonFigures', () => {
  it('has nothing to say of no rounds', () => {
    const none = { averageScore: null, averageScoreNine: null, bestByCourse: [], trend: [] };
    expect(reckonFigures([])).toEqual({ rounds: 0, ...none });
  });

  it('averages complete rounds to one decimal, 18 holes apart from nine', () => {
    const figures = reckonFigures([
      ...[round('1', 4), round('2', 5), round('3', 5), round('4', null)],
      ...[round('5', 4, { holes: 'front9' }), round('6', 5, { holes: 'back9' })],
    ]);
    expect(figures).toMatchObject({ rounds: 6, averageScore: 72.7, averageScoreNine: 36.5 });
  });

  it('rounds halves up', () => {
    const strokes = [4, 4, 4, 5];
    const rounds = strokes.map((first, at) => round(String(at), first));
    expect(reckonFigures(rounds).averageScore).toBe(72.3);
  });

  it('counts par over the holes played', () => {
    const { trend } = reckonFigures([round('1', 4, { holes: 'back9' })]);
    expect(trend).toEqual([
      {
        roundId: '1',
        playedOn: '2026-05-01',
        courseId: 'a',
        holes: 'back9',
        strokes: 36,
        toPar: 9,
      },
    ]);
  });

  it('gives the best round per course and holes: fewest, then earliest, then smallest id', () => {
    const { bestByCourse } = reckonFigures([
      round('9', 3, { courseId: 'b' }),
      round('5', 4, { playedOn: '2026-05-03' }),
      round('4', 4, { playedOn: '2026-05-02' }),
      round('3', 4, { playedOn: '2026-05-02' }),
      round('2', 6),
      round('1', null),
      round('7', 4, { holes: 'front9' }),
      round('8', 4, { holes: 'back9' }),
    ]);
    expect(bestByCourse.map(({ roundId }) => roundId)).toEqual(['3', '8', '7', '9']);
  });

  it('keeps the last 20 rounds, newest first, without a score where one is missing', () => {
    const rounds = Array.from({ length: 22 }, (_, at) =>
      round(`r${10 + at}`, at === 20 ? null : 4, { playedOn: `2026-05-${10 + (at >> 1)}` }),
    );
    const { trend } = reckonFigures(rounds);
    expect(trend).toHaveLength(20);
    expect(trend.slice(0, 2).map(({ roundId }) => roundId)).toEqual(['r31', 'r30']);
    expect(trend[1]).toMatchObject({ strokes: null, toPar: null });
    expect(trend.at(-1)?.roundId).toBe('r12');
  });
});

describe('totalStrokes', () => {
  it('is null when a hole is blank or picked up', () => {
    expect(totalStrokes(round('1', 5))).toBe(73);
    expect(totalStrokes(round('1', null))).toBeNull();
    expect(totalStrokes({ holes: 'front9', scores: [{ hole: 1, strokes: 4 }] })).toBeNull();
  });
});
