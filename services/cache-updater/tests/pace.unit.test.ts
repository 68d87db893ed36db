import { expect, it } from 'vitest';
import { makePace } from '../domain/pace.ts';
import { EXAMPLE } from '../routes/registration-answer.ts';

const FRESH = { ...EXAMPLE, status: 'requested' as const, place: null };

it.each([
  [2, FRESH],
  [2, { ...FRESH, status: 'created' as const }],
  [5, { ...FRESH, status: 'confirmation_sent' as const }],
  [15, { ...EXAMPLE, status: 'verified' as const }],
  [
    5,
    {
      ...EXAMPLE,
      status: 'verified' as const,
      place: { ...EXAMPLE.place!, state: 'offered' as const },
    },
  ],
  [60, { ...EXAMPLE, place: { ...EXAMPLE.place!, state: 'lapsed' as const } }],
  [60, { ...FRESH, status: 'active' as const }],
])(
  'a registration is asked for again after %i s where it stands so: %#',
  (seconds, registration) => {
    expect(makePace(() => new Date(0)).next(registration)).toBe(seconds);
  },
);

it('however many watch, they ask 200 times a second, and when they are gone each asks as soon as before', () => {
  let nowMs = 0;
  const pace = makePace(() => new Date(nowMs));
  let due = Array.from({ length: 5_000 }, () => 0);
  const rates: number[] = [];
  for (; nowMs < 240_000; nowMs += 1_000) {
    let asked = 0;
    due = due.map((at) => {
      if (at > nowMs) return at;
      asked++;
      return nowMs + pace.next(FRESH) * 1_000;
    });
    rates.push(asked);
  }
  const last = rates.slice(-60);
  expect(last.reduce((sum, rate) => sum + rate) / 60).toBeLessThan(260);
  for (nowMs = 300_000; nowMs < 400_000; nowMs += 10_000) pace.next(FRESH);
  expect(pace.next(FRESH)).toBe(2);
});
