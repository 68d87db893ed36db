import { describe, expect, it } from 'vitest';
import { cellsOf, isBelowFloor, type Outcome } from './goals.ts';

const ratio: Outcome = {
  ...{ what: 'PUT', against: 'pgbench', unit: '×', least: 0.5, floor: 0.4 },
  turns: [0.5, 0.3, 0.38],
};
const cost: Outcome = {
  ...{ what: 'CPU', against: 'the model', unit: 'µs', most: 450, floor: 600 },
  turns: [620, 500, 640],
};

describe('a figure with a floor', () => {
  it.each([
    ['a ratio', ratio],
    ['a cost', cost],
  ])('is below it by its median: %s', (_name, outcome) => {
    expect(isBelowFloor(outcome)).toBe(true);
    expect(isBelowFloor({ ...outcome, floor: outcome.turns[2]! })).toBe(false);
  });

  it('is not where chance explains it', () => {
    expect(isBelowFloor(ratio, 0.04)).toBe(true);
    expect(isBelowFloor(ratio, 0.06)).toBe(false);
    expect(isBelowFloor(cost, 0.03)).toBe(true);
    expect(isBelowFloor(cost, 0.04)).toBe(false);
  });

  it('is told beside its goal', () => {
    expect(cellsOf(ratio).slice(2)).toEqual([
      '×0.38 (×0.30 to ×0.50)',
      '≥ ×0.50',
      'below the floor',
    ]);
    expect(cellsOf({ ...cost, turns: [500] }).slice(2)).toEqual([
      '500 µs (500 µs to 500 µs)',
      '≤ 450 µs',
      'missed',
    ]);
    expect(cellsOf({ ...ratio, turns: [0.5] }).at(-1)).toBe('met');
  });
});
