import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePlotScale, rollingMean } from './plot-scale.ts';

const BOX = { width: 360, height: 190, left: 44, right: 12, top: 14, bottom: 14 };
const rounds = fc.array(fc.integer({ min: -20, max: 120 }), { minLength: 1, maxLength: 20 });

describe('makePlotScale', () => {
  it.each([
    [[0], [1, 0]],
    [
      [-2, 2],
      [2, 1, 0, -1, -2],
    ],
    [
      [3, 17],
      [20, 15, 10, 5, 0],
    ],
  ])('labels %j with round numbers', (toPars, ticks) => {
    expect(makePlotScale(toPars, BOX).ticks).toEqual(ticks);
  });

  it('draws every round inside the box, a better one lower, with two to five labels', () => {
    fc.assert(
      fc.property(rounds, (toPars) => {
        const scale = makePlotScale(toPars, BOX);
        expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
        expect(scale.ticks.length).toBeLessThanOrEqual(5);
        toPars.forEach((toPar, index) => {
          expect(scale.x(index)).toBeGreaterThanOrEqual(BOX.left);
          expect(scale.x(index)).toBeLessThanOrEqual(BOX.width - BOX.right);
          expect(scale.y(toPar)).toBeGreaterThanOrEqual(BOX.top);
          expect(scale.y(toPar)).toBeLessThanOrEqual(BOX.height - BOX.bottom);
          expect(scale.y(toPar - 1)).toBeGreaterThan(scale.y(toPar));
        });
      }),
    );
  });

  it('puts a single round in the middle', () => {
    expect(makePlotScale([5], BOX).x(0)).toBe(196);
  });
});

describe('rollingMean', () => {
  it('is the mean of a value and up to four before it', () => {
    expect(rollingMean([10, 20, 30, 40, 50, 60])).toEqual([10, 15, 20, 25, 30, 40]);
    expect(rollingMean([])).toEqual([]);
  });

  it('stays between the lowest and the highest', () => {
    fc.assert(
      fc.property(rounds, (toPars) => {
        for (const mean of rollingMean(toPars)) {
          expect(mean).toBeGreaterThanOrEqual(Math.min(...toPars));
          expect(mean).toBeLessThanOrEqual(Math.max(...toPars));
        }
      }),
    );
  });
});
