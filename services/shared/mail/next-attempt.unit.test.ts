import { describe, expect, it } from 'vitest';
import { nextAttemptAt } from './next-attempt.ts';

const createdAt = new Date('2026-05-02T08:00:00Z');

function waitSeconds(attempts: number): number {
  const at = nextAttemptAt({ createdAt, attempts }, createdAt)!;
  return (at.getTime() - createdAt.getTime()) / 1000;
}

describe('nextAttemptAt', () => {
  it('waits twice as long each time, 15 minutes at most', () => {
    expect([0, 1, 2, 6, 7, 8, 90].map(waitSeconds)).toEqual([5, 10, 20, 320, 640, 900, 900]);
  });

  it('gives up after a day', () => {
    const late = new Date('2026-05-03T07:45:00Z');
    expect(nextAttemptAt({ createdAt, attempts: 99 }, late)).toEqual(
      new Date('2026-05-03T08:00:00Z'),
    );
    expect(nextAttemptAt({ createdAt, attempts: 99 }, new Date(late.getTime() + 1))).toBe(
      undefined,
    );
  });
});
