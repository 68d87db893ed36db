import { expect, it } from 'vitest';
import { MOST_ATTEMPTS, nextTryAt } from './next-try.ts';

const now = new Date('2026-11-28T02:00:00Z');
const seconds = (attempts: number) => (nextTryAt(attempts, now).getTime() - now.getTime()) / 1000;

it('waits twice as long each time, 15 minutes at most', () => {
  expect([1, 2, 3, 9, 10, 11, MOST_ATTEMPTS].map(seconds)).toEqual([2, 4, 8, 512, 900, 900, 900]);
});
