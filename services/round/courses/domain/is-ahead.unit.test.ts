import { expect, it } from 'vitest';
import { isAhead } from './is-ahead.ts';

it('knows a date that lies ahead, with a day of grace', () => {
  const now = new Date('2026-05-02T23:30:00Z');
  expect(isAhead('2026-05-04', now, 'Europe/London')).toBe(false);
  expect(isAhead('2026-05-05', now, 'Europe/London')).toBe(true);
  expect(isAhead('2026-05-04', now, 'America/New_York')).toBe(true);
});
