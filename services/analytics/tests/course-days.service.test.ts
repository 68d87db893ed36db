import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startLogServer, type LogServer } from './log-server.ts';
import { startTestService, until, type TestService } from './test-service.ts';

const [berlin, newYork, unknown] = [randomUUID(), randomUUID(), randomUUID()];
let log: LogServer;
let service: TestService;
let now: Date;

beforeEach(async () => {
  log = await startLogServer();
  log.timeZones = { [berlin]: 'Europe/Berlin', [newYork]: 'America/New_York' };
  now = new Date('2026-06-03T12:00:00Z');
  service = await startTestService({ log, now: () => now });
  await service.whenReady();
});
afterEach(async () => {
  await service.close();
  await log.close();
});

it.each([
  // In Berlin it is Monday half past midnight, in New York Sunday evening.
  [
    '2026-05-31T22:30:00Z',
    'week',
    { [berlin]: '2026-W23', [newYork]: '2026-W22', club: '2026-W23' },
  ],
  [
    '2026-05-31T21:30:00Z',
    'week',
    { [berlin]: '2026-W22', [newYork]: '2026-W22', club: '2026-W22' },
  ],
  // In UTC it is Monday for an hour, in New York still Sunday.
  [
    '2026-06-01T01:00:00Z',
    'week',
    { [berlin]: '2026-W23', [newYork]: '2026-W22', club: '2026-W23' },
  ],
  [
    '2026-06-01T04:30:00Z',
    'week',
    { [berlin]: '2026-W23', [newYork]: '2026-W23', club: '2026-W23' },
  ],
  ['2026-12-31T23:30:00Z', 'season', { [berlin]: '2027', [newYork]: '2026', club: '2027' }],
  ['2027-01-01T03:00:00Z', 'season', { [newYork]: '2026', [unknown]: '2027' }],
])('at %s the %s is that of the course', async (instant, period, expected) => {
  now = new Date(instant);
  for (const [scope, name] of Object.entries(expected)) {
    await until(async () =>
      expect(await idOf(`${scope}.net.${period}`)).toBe(`${scope}.net.${name}`),
    );
  }
});

it('before it was heard where the courses lie, it is that of UTC', async () => {
  log.timeZones = {};
  await service.restart();
  await service.whenReady();
  now = new Date('2026-05-31T23:30:00Z');
  expect(await idOf(`${berlin}.net.week`)).toBe(`${berlin}.net.2026-W22`);
});

async function idOf(board: string): Promise<string> {
  const answer = await service.get(randomUUID(), `/api/v1/leaderboards/${board}`);
  return (answer.body as { id: string }).id;
}
