import { describe, expect, it } from 'vitest';
import { FIRST_STATE, GRACE_MS, redeem, type FamilyState } from '../domain/redeem.ts';

const NOW = 1_000_000;
const PAST_GRACE = NOW - GRACE_MS;
const state = (counter: number, ...redeemedAtMs: number[]): FamilyState => ({
  counter,
  redeemedAtMs,
});

describe('redeem', () => {
  it.each<[string, FamilyState | undefined, number, object]>([
    ['the first token', FIRST_STATE, 0, { kind: 'rotate', successor: 1, next: state(1, NOW) }],
    [
      'a later one; the time of the one before is kept within the grace',
      state(5, NOW - 1),
      5,
      { kind: 'rotate', successor: 6, next: state(6, NOW - 1, NOW) },
    ],
    [
      'a later one; times older than the grace are forgotten',
      state(5, PAST_GRACE, NOW - 1),
      5,
      { kind: 'rotate', successor: 6, next: state(6, NOW - 1, NOW) },
    ],
    ['the one before, at once', state(1, NOW), 0, { kind: 'repeat', successor: 1 }],
    [
      'the one before, at the end of the grace',
      state(1, PAST_GRACE + 1),
      0,
      { kind: 'repeat', successor: 1 },
    ],
    ['the one before, after the grace', state(1, PAST_GRACE), 0, { kind: 'reuse' }],
    [
      'one two steps back, redeemed within the grace',
      state(7, NOW - 9000, NOW - 10),
      5,
      { kind: 'repeat', successor: 6 },
    ],
    [
      'one two steps back, redeemed before the grace',
      state(7, PAST_GRACE, NOW - 10),
      5,
      { kind: 'reuse' },
    ],
    ['an old one whose time is forgotten', state(7, NOW - 10), 3, { kind: 'reuse' }],
    ['any, when the store lost the family', undefined, 0, { kind: 'lost' }],
    ['one that the store has not got to', state(2, NOW), 3, { kind: 'lost' }],
    [
      'one redeemed by an instance whose clock is ahead',
      state(1, NOW + 3000),
      0,
      { kind: 'repeat', successor: 1 },
    ],
  ])('decides %s', (_name, family, presented, expected) => {
    expect(redeem(family, presented, NOW)).toEqual(expected);
  });

  it('keeps times in their places when clocks differ', () => {
    const family = state(3, NOW - 5000, NOW - 20_000, NOW - 1);
    const { next } = redeem(family, 3, NOW) as { next: FamilyState };
    expect(redeem(next, 0, NOW)).toEqual({ kind: 'repeat', successor: 1 });
    expect(redeem(next, 1, NOW)).toEqual({ kind: 'reuse' });
    expect(redeem(next, 2, NOW)).toEqual({ kind: 'repeat', successor: 3 });
  });
});
