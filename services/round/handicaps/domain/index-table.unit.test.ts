import { describe, expect, it } from 'vitest';
import { capIndex } from './index-caps.ts';
import { countingPlaces, indexOf, tableLine } from './index-table.ts';

describe('tableLine', () => {
  it.each([
    [3, 1, -20],
    [4, 1, -10],
    [5, 1, 0],
    [6, 2, -10],
    [7, 2, 0],
    [8, 2, 0],
    [9, 3, 0],
    [11, 3, 0],
    [12, 4, 0],
    [14, 4, 0],
    [15, 5, 0],
    [16, 5, 0],
    [17, 6, 0],
    [18, 6, 0],
    [19, 7, 0],
    [20, 8, 0],
  ])('%d scores: the lowest %d, adjusted by %d tenths', (count, used, adjustmentTenths) => {
    expect(tableLine(count)).toEqual({ used, adjustmentTenths });
  });
});

describe('indexOf', () => {
  it.each([
    [[153, 152, 166], 132],
    [[407, 424, 361], 341],
  ])('%j give %d (R&A, interpretations 5.2a)', (differentials, expected) => {
    expect(indexOf(differentials)).toBe(expected);
  });

  it('rounds the mean with its adjustment, ties upward', () => {
    expect(indexOf([101, 102, 300, 300, 300, 300])).toBe(92);
    expect(indexOf([-1, -2, 300, 300, 300, 300])).toBe(-11);
  });
});

it('of equal differentials the later count', () => {
  expect([...countingPlaces([100, 100, 100])]).toEqual([2]);
  expect(countingPlaces([120, 90, 100, 100, 130, 130])).toEqual(new Set([1, 3]));
});

describe('capIndex', () => {
  it.each([
    ['USGA LG_R5b', 116, 65, 'soft', 106],
    ['USGA FAQ, extreme upward movement', 134, 100, 'soft', 132],
    ['3.0 above is not capped', 130, 100, 'none', 130],
    ['7.0 above is just not hard', 170, 100, 'soft', 150],
    ['more is', 172, 100, 'hard', 150],
    ['falling is free', 20, 100, 'none', 20],
    ['no low index', 400, null, 'none', 400],
  ])('%s', (_case, beforeTenths, lowTenths, kind, afterTenths) => {
    expect(capIndex(beforeTenths, lowTenths)).toEqual({ kind, beforeTenths, afterTenths });
  });
});
