import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, newGolfer, type Golfer, type StartedRound } from './golfer.ts';
import { control, query, stackDirectory, without } from './stack.ts';

const HEALING_MS = 60_000;

let golfer: Golfer;

beforeAll(async () => {
  golfer = await newGolfer();
});

/** Plays nine fives and finishes; every answer must be a 2xx. */
async function playNine(): Promise<StartedRound> {
  const round = await golfer.start('front9');
  for (let hole = 1; hole <= 9; hole++) {
    expect((await golfer.score(round, hole, 5)).status).toBe(200);
  }
  expect((await golfer.finish(round)).status).toBe(200);
  return round;
}

async function expectFolded(round: StartedRound): Promise<void> {
  await expect
    .poll(async () => (await golfer.analytics()).body.trend?.map((entry) => entry.roundId), {
      timeout: HEALING_MS,
      interval: 200,
    })
    .toContain(round.id);
}

describe('a stopped part', () => {
  it('Kafka: scores are still taken, and their events arrive when it is back', async () => {
    const round = await without(['kafka'], playNine);
    await expectFolded(round);
  });

  it("round's sidecar: scores are still taken, and their events arrive when it is back", async () => {
    const round = await without(['round-daprd'], playNine);
    await expectFolded(round);
  });

  it('analytics: catches up on what happened while it was away', async () => {
    const round = await without(['analytics'], playNine);
    await expectFolded(round);
  });

  it('Redis (cache): summaries still read, and writes go on', async () => {
    const round = await without(['redis-cache'], async () => {
      const played = await playNine();
      const summary = await golfer.as('GET', `/api/v1/rounds/${played.id}`);
      expect(summary.body).toMatchObject({ state: 'finished', players: [{ strokes: 45 }] });
      return played;
    });
    await expectFolded(round);
  });

  it('Redis (state): scores go on, figures answer a plain 503 and come back by themselves', async () => {
    const round = await without(['redis-state'], async () => {
      const played = await playNine();
      const refused = await golfer.analytics();
      expect([refused.status, refused.body]).toMatchObject([503, { code: 'views_unavailable' }]);
      return played;
    });
    await expectFolded(round);
  });

  it('Vault: what runs goes on', async () => {
    const round = await without(['vault'], playNine);
    await expectFolded(round);
  });

  it('PostgreSQL: a 503 within 2 s, and recovery without a restart', async () => {
    const round = await golfer.start('front9');
    const before = await restartsOf('round');
    await without(['postgres'], async () => {
      const startedAt = Date.now();
      const refused = await golfer.score(round, 1, 5);
      expect([refused.status, refused.body]).toMatchObject([503, { code: 'database_unavailable' }]);
      expect(Date.now() - startedAt).toBeLessThan(2000);
      expect(refused.headers.get('retry-after')).toBe('1');
      const login = await call('POST', '/api/v1/auth/login', { body: golfer.account });
      expect([login.status, login.body]).toMatchObject([503, { code: 'database_unavailable' }]);
    });
    await expect
      .poll(async () => (await golfer.score(round, 1, 5)).status, { timeout: HEALING_MS })
      .toBe(200);
    expect(await restartsOf('round')).toBe(before);
  });
});

describe('a killed process', () => {
  it('round: every score that was answered 200 is in the record with its event, once', async () => {
    const round = await golfer.start('18');
    const answered = new Map<number, number>();
    const killAt = [20, 40];
    for (let attempt = 0; answered.size < 60; attempt++) {
      const strokes = 1 + (attempt % 20);
      const reply = await golfer.score(round, 1 + (attempt % 18), strokes).catch(() => undefined);
      if (reply?.status === 200) answered.set(reply.body.roundVersion, strokes);
      else await sleep(50);
      if (answered.size >= (killAt[0] ?? Infinity)) {
        killAt.shift();
        // The next scores are on their way while it dies.
        void control({ do: 'signal', name: 'round', signal: 'SIGKILL' });
      }
    }
    expect(killAt).toEqual([]);
    const events = await query<{ version: number; strokes: number }>(
      'round',
      `SELECT (data->>'roundVersion')::int AS version, (data->>'strokes')::int AS strokes
       FROM event WHERE aggregate_id = $1 AND type LIKE '%HoleScored%' ORDER BY id`,
      [round.id],
    );
    const versions = events.map((event) => event.version);
    expect(versions).toEqual(versions.map((_, index) => index + 2));
    const recorded = new Map(events.map((event) => [event.version, event.strokes]));
    for (const [version, strokes] of answered) expect(recorded.get(version)).toBe(strokes);
  });

  it('Redis (state) emptied: analytics rebuilds its views by itself', async () => {
    const before = await golfer.analytics();
    expect(before.status).toBe(200);
    await without(['analytics'], () => flushState());
    await expect
      .poll(async () => (await golfer.analytics()).body, { timeout: HEALING_MS, interval: 300 })
      .toMatchObject({ figures: before.body.figures, bestByCourse: before.body.bestByCourse });
  });

  it('Redis (state) killed in the middle of load: the views come right by themselves', async () => {
    const playing = Promise.all([playNine(), playNine()]);
    await sleep(100);
    await control({ do: 'signal', name: 'redis-state', signal: 'SIGKILL' });
    for (const round of await playing) await expectFolded(round);
  });

  it('Redis (state) restored from an old file: the views come right by themselves', async () => {
    const files = join(stackDirectory, 'redis-state');
    const old = `${files}-old`;
    await without(['redis-state'], () => cp(files, old, { recursive: true }));
    const round = await playNine();
    await expectFolded(round);
    const before = await golfer.analytics();
    expect(before.status).toBe(200);
    await without(['redis-state'], async () => {
      await rm(files, { recursive: true });
      await rename(old, files);
    });
    await expectFolded(round);
    await expect
      .poll(async () => (await golfer.analytics()).body, { timeout: HEALING_MS, interval: 300 })
      .toMatchObject({ figures: before.body.figures, bestByCourse: before.body.bestByCourse });
  });
});

async function restartsOf(name: string): Promise<number> {
  const { status } = await control({ do: 'status' });
  return status!.children.find((child) => child.name === name)!.restarts;
}

async function flushState(): Promise<void> {
  const { makeRedis } = await import('@golfroundpro/shared/redis/redis.ts');
  const { makeLogger } = await import('@golfroundpro/shared/logging/logger.ts');
  const { stack } = await import('./stack.ts');
  const logger = makeLogger({ service: 'test', level: 'silent' });
  const redis = makeRedis(`redis://127.0.0.1:${stack.ports['redis-state']}`, logger);
  await new Promise((resolve) => redis.once('ready', resolve));
  await redis.flushall();
  redis.disconnect();
}
