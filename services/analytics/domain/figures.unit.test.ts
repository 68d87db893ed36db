import { describe, expect, it } from 'vitest';
import { averageOf, shareOf } from './figures.ts';

describe('averageOf and shareOf', () => {
  it('round halves up', () => {
    expect(averageOf(0, 0)).toEqual({ value: null, n: 0 });
    expect(averageOf(1, 8)).toEqual({ value: 0.13, n: 8 });
    expect(averageOf(-1, 8)).toEqual({ value: -0.12, n: 8 });
    expect(averageOf(-1, 1000).value).toBe(0);
    expect(shareOf(1, 3)).toEqual({ percent: 33.3, count: 1, n: 3 });
    expect(shareOf(0, 0).percent).toBeNull();
  });
});
