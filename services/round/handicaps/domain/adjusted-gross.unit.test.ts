import { describe, expect, it } from 'vitest';
import { strokesReceived } from './strokes-received.ts';
import { adjustGross, holeCap } from './adjusted-gross.ts';
import { NOT_PLAYED, PICKED_UP } from './record-score.ts';

const pars = [4, 5, 3, 4, 4, 4, 3, 5, 4];
const strokeIndexes = [7, 11, 17, 1, 5, 9, 15, 13, 3];
const card = { holes: 'back9' as const, pars, strokeIndexes, total: null };

describe('holeCap', () => {
  const indexes = Array.from({ length: 18 }, (_, place) => place + 1);
  const capOn = (handicap: number, par: number, index: number) =>
    holeCap(par, strokesReceived(handicap, indexes)[index - 1]!, handicap);

  it.each([
    ['USGA: Course Handicap 15, par 4, SI 10', 15, 4, 10, 7],
    ['Rivermont: Course Handicap 24, par 4, SI 5', 24, 4, 5, 8],
    ['Rivermont: Course Handicap 24, par 3, SI 18', 24, 3, 18, 6],
    ['54: three strokes on every hole', 54, 4, 18, 9],
    ['above 54 with a fourth stroke: par + 5', 58, 4, 4, 9],
    ['above 54 without one', 58, 4, 5, 9],
    ['plus 2 on SI 18', -2, 4, 18, 5],
    ['plus 90, which gives five back on every hole: one stroke', -90, 3, 1, 1],
  ])('%s', (_case, handicap, par, index, expected) => {
    expect(capOn(handicap, par, index)).toBe(expected);
  });
});

describe('adjustGross', () => {
  it('cuts holes to par + 5 before there is an index', () => {
    const strokes = [4, 5, 3, 12, 4, 4, 3, 5, PICKED_UP];
    expect(adjustGross({ ...card, strokes }, null)).toEqual({
      adjustedGross: 4 + 5 + 3 + 9 + 4 + 4 + 3 + 5 + 9,
      adjustments: [
        { hole: 13, from: 12, to: 9, rule: '3.1a' },
        { hole: 18, from: null, to: 9, rule: '3.3' },
      ],
    });
  });

  it('cuts holes to net double bogey, by rank among the nine, and leaves out what was not played', () => {
    // 5 strokes on the five lowest of the nine: indexes 1, 3, 5, 7, 9.
    const strokes = [9, 9, 3, 7, 4, NOT_PLAYED, NOT_PLAYED, 5, PICKED_UP];
    expect(adjustGross({ ...card, strokes }, 5)).toEqual({
      adjustedGross: 7 + 7 + 3 + 7 + 4 + 5 + 7,
      adjustments: [
        { hole: 10, from: 9, to: 7, rule: '3.1b' },
        { hole: 11, from: 9, to: 7, rule: '3.1b' },
        { hole: 18, from: null, to: 7, rule: '3.3' },
      ],
    });
  });

  it('takes a total as it is', () => {
    const adjusted = adjustGross({ ...card, strokes: [], total: 80 }, 5);
    expect(adjusted).toEqual({ adjustedGross: 80, adjustments: [] });
  });
});
