import { expect, it } from 'vitest';
import { localDate } from './local-date.ts';

it('is the date at the course, not at the server', () => {
  const instant = new Date('2026-05-02T23:30:00Z');
  expect(localDate(instant, 'Europe/London')).toBe('2026-05-03');
  expect(localDate(instant, 'America/New_York')).toBe('2026-05-02');
  expect(localDate(instant, 'Asia/Bangkok')).toBe('2026-05-03');
});
