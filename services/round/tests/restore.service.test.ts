import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLogEpoch } from '@golfroundpro/shared/events/log-epoch.ts';
import { readMetric } from '@golfroundpro/shared/testing/read-metric.ts';
import { testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import { postgres } from '../../../tools/parts/postgres.ts';
import { startLogServer } from '../../analytics/tests/log-server.ts';
import {
  startTestService as startAnalytics,
  type TestService as Analytics,
} from '../../analytics/tests/test-service.ts';
import {
  makeGolfer,
  startRound,
  startTestService,
  type Golfer,
  type TestService,
} from './test-service.ts';

const run = promisify(execFile);

describe('a restore of PostgreSQL', () => {
  let round: TestService;
  let analytics: Analytics;
  let closeServer: () => Promise<unknown>;

  beforeAll(async () => {
    round = await startTestService();
    const server = createServer(round.app).listen(0, '127.0.0.1');
    closeServer = () => new Promise((resolve) => server.close(resolve));
    const log = await startLogServer();
    await log.close();
    log.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    analytics = await startAnalytics({ log });
    await analytics.whenReady();
  });
  afterAll(async () => {
    await analytics.close();
    await closeServer();
    await round.close();
  });

  it('with a dump, in the same cluster: what comes with versions seen before ends in right views', async () => {
    const golfer = await makeGolfer(round);
    const started = await startRound(golfer);
    await score(golfer, started.holes, 1, 9, 4);
    await deliverAll();
    const epoch = await readLogEpoch(round.context.pool);
    const dump = await pgDump();

    await score(golfer, started.holes, 10, 18, 7);
    await golfer.post(`${started.path}/finish`).expect(200);
    const undone = await deliverAll();
    expect(await strokesOf(golfer)).toBe(9 * 4 + 9 * 7);
    expect((await golfer.get(started.path).expect(200)).body).toMatchObject({ state: 'finished' });

    await pgRestore(dump);
    await score(golfer, started.holes, 10, 18, 5);
    await golfer.post(`${started.path}/finish`).expect(200);
    await expect.poll(() => readLogEpoch(round.context.pool)).not.toBe(epoch);
    // What never happened comes again, as Kafka may bring it.
    round.dapr.published.push(...undone);
    await deliverAll();
    await expect.poll(() => strokesOf(golfer)).toBe(9 * 4 + 9 * 5);
    const { registry } = analytics.context.metrics;
    expect(
      await readMetric(registry, 'events_folded_total', { status: 'of_gone_log' }),
    ).toBeGreaterThan(0);
  }, 60_000);

  it('again with the same dump, or into another cluster, is another log again', async () => {
    const { pool } = round.context;
    const golfer = await makeGolfer(round);
    const epochs = new Set([await readLogEpoch(pool)]);
    const dump = await pgDump();
    for (const restore of [
      () => pgRestore(dump),
      () => pgRestore(dump),
      () => pool.query(`UPDATE log_epoch SET cluster = 'another/00000001'`),
    ]) {
      await startRound(golfer);
      await expect.poll(pending).toBe(0);
      await restore();
      await startRound(golfer);
      await expect.poll(async () => epochs.has(await readLogEpoch(pool))).toBe(false);
      epochs.add(await readLogEpoch(pool));
    }
    const epoch = await readLogEpoch(pool);
    await startRound(golfer);
    await expect.poll(pending).toBe(0);
    expect(await readLogEpoch(pool)).toBe(epoch);
  }, 60_000);

  async function score(golfer: Golfer, holes: string, from: number, to: number, strokes: number) {
    for (let hole = from; hole <= to; hole++) {
      await golfer.put(`${holes}/${hole}`, { strokes }).expect(200);
    }
  }

  /** Hands over what was published, until all of it is taken, as the sidecars do. */
  async function deliverAll() {
    await expect.poll(pending).toBe(0);
    const published = round.dapr.published.splice(0);
    const events = published.map(({ event }) => event);
    await expect
      .poll(async () => new Set(await analytics.deliver(events)), { timeout: 15_000 })
      .toEqual(new Set(['SUCCESS']));
    return published;
  }

  async function pending(): Promise<number> {
    return (await round.context.pool.query('SELECT id FROM event_pending')).rows.length;
  }

  async function strokesOf({ userId }: Golfer): Promise<number | null | undefined> {
    return (await analytics.analytics(userId)).trend?.at(-1)?.strokes;
  }

  async function schema(): Promise<string> {
    const { rows } = await round.context.pool.query<{ schema: string }>(
      'SELECT current_schema() AS schema',
    );
    return rows[0]!.schema;
  }

  async function pgDump(): Promise<string> {
    const { stdout } = await runPostgres('pg_dump', ['-n', await schema()]);
    return stdout;
  }

  async function pgRestore(dump: string): Promise<void> {
    const drop = `DROP SCHEMA ${await schema()} CASCADE;\n`;
    const restoring = runPostgres('psql', ['-q', '-1', '-v', 'ON_ERROR_STOP=1']);
    restoring.child.stdin!.end(drop + dump);
    await restoring;
  }
});

const folder = await postgres.find();

function runPostgres(program: string, args: string[]) {
  const options = { maxBuffer: 64 * 1024 * 1024 };
  return run(join(folder!, program), [...args, testSetting('TEST_POSTGRES_URL')], options);
}
