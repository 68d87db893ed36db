import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivals, lengthOf, rampAt, type Stage } from './shape.ts';

const rate = fc.double({ min: 0, max: 2, noNaN: true });
const stages = fc.array(
  fc.record({ durationMs: fc.integer({ min: 0, max: 2000 }), target: rate }),
  { minLength: 1, maxLength: 5 },
);

/** How many iterations a rate that goes straight from target to target comes to until then: of each stage its middle says it. */
function areaUntil(all: Stage[], start: number, until: number): number {
  let [area, begin] = [0, 0];
  for (const { durationMs } of all) {
    const width = Math.min(durationMs, Math.max(0, until - begin));
    area += rampAt(all, start, begin + width / 2) * width;
    begin += durationMs;
  }
  return area;
}

describe('arrivals', () => {
  it('come in order, within the stages, as many as the area below the rate', () => {
    fc.assert(
      fc.property(stages, rate, (all, start) => {
        const due = [...arrivals(all, start)];
        const length = lengthOf(all);
        const inOrder = due.every((at, n) => n === 0 || at >= due[n - 1]! - 1e-6);
        expect(inOrder).toBe(true);
        expect(due.every((at) => at >= 0 && at <= length + 1e-6)).toBe(true);
        const area = areaUntil(all, start, length);
        expect(Math.abs(due.length - area)).toBeLessThanOrEqual(1 + 1e-6);
      }),
    );
  });

  it('are due when the area has come to their number, whatever the slope', () => {
    fc.assert(
      fc.property(stages, rate, fc.nat(), (all, start, pick) => {
        const due = [...arrivals(all, start)];
        fc.pre(due.length > 0);
        const nth = pick % due.length;
        const area = areaUntil(all, start, due[nth]!);
        expect(Math.abs(area - nth)).toBeLessThan(1e-6);
      }),
    );
  });

  it('at a constant rate are one interval apart, the first at once', () => {
    const due = [...arrivals([{ durationMs: 1000, target: 0.005 }], 0.005)];
    expect(due).toEqual([0, 200, 400, 600, 800]);
  });
});

describe('rampAt', () => {
  it('stays between the targets beside it, and ends at the last', () => {
    fc.assert(
      fc.property(stages, rate, fc.double({ min: 0, max: 1, noNaN: true }), (all, start, share) => {
        const values = [start, ...all.map(({ target }) => target)];
        const at = rampAt(all, start, share * lengthOf(all));
        expect(at).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(at).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(rampAt(all, start, lengthOf(all))).toBe(values.at(-1));
      }),
    );
  });
});
