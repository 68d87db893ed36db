import { describe, expect, it } from 'vitest';
import { strokesReceived } from './strokes-received.ts';

const eighteen = Array.from({ length: 18 }, (_, index) => index + 1);
const onIndex = (handicap: number, strokeIndex: number) =>
  strokesReceived(handicap, eighteen)[strokeIndex - 1];

describe('strokesReceived', () => {
  it.each([
    [0, 1, 0],
    [1, 1, 1],
    [1, 2, 0],
    [15, 10, 1],
    [18, 18, 1],
    [24, 5, 2],
    [24, 18, 1],
    [54, 18, 3],
    [-1, 18, -1],
    [-2, 17, -1],
    [-2, 16, 0],
    [-19, 18, -2],
    [-19, 17, -1],
  ])('a handicap of %i has on stroke index %i: %i', (handicap, strokeIndex, received) => {
    expect(onIndex(handicap, strokeIndex)).toBe(received);
  });

  it('counts the indexes of a nine by their rank', () => {
    const odd = [1, 3, 5, 7, 9, 11, 13, 15, 17];
    expect(strokesReceived(5, odd)).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0]);
    expect(strokesReceived(12, odd)).toEqual([2, 2, 2, 1, 1, 1, 1, 1, 1]);
    expect(strokesReceived(-2, odd)).toEqual([0, 0, 0, 0, 0, 0, 0, -1, -1]);
  });

  it('gives as many strokes as the handicap has, whatever it is', () => {
    for (let handicap = -20; handicap <= 60; handicap++) {
      const sum = strokesReceived(handicap, eighteen).reduce((total, one) => total + one, 0);
      expect(sum).toBe(handicap);
    }
  });
});
