import { describe, expect, it } from 'vitest';
import { EMPTY_HOLE } from './hole-score.ts';
import { holesInPlay } from '../../courses/domain/holes-in-play.ts';
import { roundFigures, type PlayedCard } from './round-figures.ts';

const holes = holesInPlay('back9');
const hole = (number: number, strokes: number | null, more: object = {}) => ({
  ...EMPTY_HOLE,
  hole: number,
  strokes,
  ...more,
});
const card: PlayedCard<ReturnType<typeof hole>> = {
  holes,
  pars: [4, 5, 3, 4, 4, 4, 3, 5, 4],
  strokeIndexes: [8, 12, 18, 2, 6, 10, 16, 14, 4],
  playingHandicap: 5,
  totalStrokes: null,
  scores: [],
};
const bogeys = holes.map((number, index) => hole(number, card.pars[index]! + 1));

describe('roundFigures', () => {
  it('knows strokes, to par, net and points of a whole card', () => {
    const figures = roundFigures({ ...card, scores: bogeys });
    expect(figures).toMatchObject({ strokes: 45, toPar: 9, net: 40, points: 14, holesPlayed: 9 });
    expect(figures.received).toEqual([1, 0, 0, 1, 1, 1, 0, 0, 1]);
    expect(figures.scores[0]).toMatchObject({ hole: 10, toPar: 1, net: 4, points: 2 });
  });

  it('has points but no strokes when a hole was picked up', () => {
    const scores = [...bogeys.slice(1), hole(10, null, { pickedUp: true })];
    const figures = roundFigures({ ...card, scores });
    expect(figures).toMatchObject({ strokes: null, toPar: null, net: null, points: 12 });
    expect(figures.holesPlayed).toBe(9);
  });

  it('waits for every hole, and a cleared one is none', () => {
    const scores = [...bogeys.slice(1), hole(10, null)];
    const figures = roundFigures({ ...card, scores });
    expect(figures).toMatchObject({ strokes: null, points: null, holesPlayed: 8 });
  });

  it('is gross only without a playing handicap', () => {
    const figures = roundFigures({ ...card, playingHandicap: null, scores: bogeys });
    expect(figures).toMatchObject({ strokes: 45, toPar: 9, net: null, points: null });
    expect(figures.received).toBeUndefined();
  });

  it('takes a total for the strokes, and has no points then', () => {
    const figures = roundFigures({ ...card, totalStrokes: 47 });
    expect(figures).toMatchObject({ strokes: 47, toPar: 11, net: 42, points: null });
  });
});
