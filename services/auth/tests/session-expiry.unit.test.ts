import { expect, it } from 'vitest';
import { sessionExpiry } from '../domain/session-expiry.ts';

const DAY = 24 * 60 * 60;
const LIFETIMES = { idleSeconds: 7 * DAY, longestSeconds: 30 * DAY };
const CREATED = new Date('2026-05-01T08:00:00Z');

it.each([
  ['at login', '2026-05-01T08:00:00Z', '2026-05-08T08:00:00Z'],
  ['in use', '2026-05-06T12:00:00Z', '2026-05-13T12:00:00Z'],
  ['at the last use that moves the end', '2026-05-24T08:00:00Z', '2026-05-31T08:00:00Z'],
  ['near its end', '2026-05-30T08:00:00Z', '2026-05-31T08:00:00Z'],
])('ends 7 days after its last use, 30 days after its login: %s', (_name, usedAt, expected) => {
  expect(sessionExpiry(LIFETIMES, CREATED, new Date(usedAt))).toEqual(new Date(expected));
});
