import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDataSource, poolOf } from '@golfroundpro/shared/db/data-source.ts';
import type { RunningService } from '@golfroundpro/shared/http/run-service.ts';
import { isFullRun } from '@golfroundpro/shared/testing/full-run.ts';
import { CALLER_TOKEN } from '@golfroundpro/shared/testing/test-config.ts';
import {
  createTestDatabase,
  type TestDatabase,
} from '@golfroundpro/shared/testing/test-database.ts';
import { SCHEMA } from '../../round/db/schema.ts';
import { takeSnapshots } from '../../round/snapshots/take-snapshots.ts';
import { serveLog } from '../../round/tests/serve-log.ts';
import type { RoundEvent } from '../domain/round-event.ts';
import { arbitraryLog } from './arbitrary-events.ts';
import { eventOfFact } from './event-of-fact.ts';
import { startLogServer } from './log-server.ts';
import { startTestService, until, type TestService } from './test-service.ts';

const SEEDS = isFullRun ? 100 : 15;
const INSERT = `
  INSERT INTO event (id, event_id, type, aggregate_id, data, occurred_at) OVERRIDING SYSTEM VALUE
  SELECT id, gen_random_uuid(), type, round, data, at
  FROM unnest($1::bigint[], $2::text[], $3::uuid[], $4::jsonb[], $5::timestamptz[]) AS t (id, type, round, data, at)`;

let database: TestDatabase;
let pool: Pool;
let closeLog: () => Promise<void>;
let round: RunningService;
let analytics: TestService;

beforeAll(async () => {
  database = await createTestDatabase();
  const dataSource = await openDataSource({ connection: database.connection, ...SCHEMA });
  pool = poolOf(dataSource);
  round = await serveLog(pool, CALLER_TOKEN);
  const log = await startLogServer();
  closeLog = log.close;
  analytics = await startTestService({ log: { ...log, url: `http://127.0.0.1:${round.port}` } });
  await analytics.whenReady();
});
afterAll(async () => {
  await analytics.close();
  await closeLog();
  await round.stop();
  await database.drop();
});

it("views of snapshots and the events behind them are those of round's whole log, to the last key", async () => {
  const cuts = fc.array(fc.nat(), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(arbitraryLog, cuts, async (events, at) => {
      await beginLog();
      await append(events);
      const fromEvents = await viewsAfterRefill();
      await beginLog();
      const places = at.map((place) => place % (events.length + 1)).sort((a, b) => a - b);
      for (const [turn, place] of [...places, events.length].entries()) {
        const from = places[turn - 1] ?? 0;
        await append(events.slice(from, place));
        // Rounds that go on behind a snapshot get another one, or are told of by the log.
        if (turn < places.length && place > from) await takeAll(place - from);
      }
      expect(await viewsAfterRefill()).toBe(fromEvents);
    }),
    { numRuns: SEEDS, endOnFailure: true },
  );
}, 200_000);

async function beginLog(): Promise<void> {
  await pool.query('TRUNCATE event, round_snapshot');
  await pool.query('UPDATE snapshot_horizon SET position = 0');
}

async function append(events: RoundEvent[]): Promise<void> {
  const rows = events.map(eventOfFact);
  await pool.query(INSERT, [
    rows.map(({ sequence }) => sequence),
    rows.map(({ type }) => type),
    rows.map(({ subject }) => subject),
    rows.map(({ data }) => JSON.stringify(data)),
    rows.map(({ time }) => time),
  ]);
}

async function takeAll(stretch: number): Promise<void> {
  expect(await takeSnapshots(pool, { stretch, seconds: -Infinity })).toBe(true);
}

/** The views of what the log holds now: it gets another name, so that they are made anew, and not before. */
async function viewsAfterRefill(): Promise<string> {
  const name = randomUUID();
  await pool.query('UPDATE log_epoch SET epoch = $1', [name]);
  await until(async () => {
    analytics.context.keeper.wake();
    const { epoch, untidy } = await analytics.context.views.inspect();
    expect([epoch, untidy]).toEqual([name, false]);
  });
  const dump = await analytics.dump();
  return dump.replace(name, '');
}
