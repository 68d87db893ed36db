import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDataSource, poolOf } from '../db/data-source.ts';
import { inTransaction } from '../db/in-transaction.ts';
import { AddLogCluster1790000000500 } from '../events/add-log-cluster.ts';
import { appendEvents } from '../events/append-events.ts';
import { CreateEventParked1790000000700 } from '../events/create-event-parked.ts';
import { CreateEventTables1790000000000 } from '../events/event-tables.ts';
import { PartitionLog1790000001500 } from '../events/partition-log.ts';
import { readLogEpoch } from '../events/log-epoch.ts';
import { makeLogger } from '../logging/logger.ts';
import { makeMetrics } from '../metrics/metrics.ts';
import { makeRedis, type Redis } from '../redis/redis.ts';
import { makeRecordingDapr } from '../testing/recording-dapr.ts';
import { openRedisGate, type RedisGate } from '../testing/redis-gate.ts';
import { createTestDatabase, testSetting, type TestDatabase } from '../testing/test-database.ts';
import { makeLogWatch } from './log-watch.ts';
import { makeRelayMetrics } from './relay-metrics.ts';
import { startRelay, type Relay } from './relay.ts';
import { makeSeenLogStore } from './seen-log.ts';

const logger = makeLogger({ service: 'test', level: 'silent' });
const key = `test:${randomUUID()}:seen-log`;
let database: TestDatabase;
let dataSource: DataSource;
let pool: Pool;
let gate: RedisGate;
let redis: Redis;
let relay: Relay | undefined;

beforeEach(async () => {
  database = await createTestDatabase();
  dataSource = await openDataSource({
    connection: database.connection,
    entities: [],
    migrations: [
      CreateEventTables1790000000000,
      AddLogCluster1790000000500,
      CreateEventParked1790000000700,
      PartitionLog1790000001500,
    ],
  });
  pool = poolOf(dataSource);
  gate = await openRedisGate(testSetting('TEST_REDIS_STATE_URL'));
  redis = makeRedis(gate.url, logger);
  await new Promise((resolve) => redis.once('ready', resolve));
});
afterEach(async () => {
  await relay?.stop();
  await redis.del(key);
  redis.disconnect();
  await gate.shut();
  await dataSource.destroy();
  await database.drop();
});

it('a restore is noticed at the start, without an event, also when Redis comes later', async () => {
  const epoch = await seeMoreThanThereIs();
  await gate.shut();
  start();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await readLogEpoch(pool)).toBe(epoch);
  await gate.open();
  await expect.poll(() => readLogEpoch(pool)).not.toBe(epoch);
});

it('a restore is noticed once', async () => {
  const epoch = await seeMoreThanThereIs();
  start();
  await expect.poll(() => readLogEpoch(pool)).not.toBe(epoch);
  const renewed = await readLogEpoch(pool);
  for (let time = 0; time < 2; time++) {
    await relay!.stop();
    const dapr = start();
    await append([10]);
    await expect.poll(() => dapr.published.length).toBe(1);
  }
  expect(await readLogEpoch(pool)).toBe(renewed);
});

it('whoever must know of another log is told again until they do, without a new name', async () => {
  const epoch = await seeMoreThanThereIs();
  let asked = 0;
  start(() => Promise.resolve(++asked > 3));
  const seen = () => makeSeenLogStore(redis, key).read();
  await expect.poll(async () => (await seen())?.epoch).not.toBe(epoch);
  expect(asked).toBe(4);
  expect(await seen()).toEqual({ epoch: await readLogEpoch(pool) });
});

it('where they were not told before the leader ended, the next one tells them', async () => {
  await seeMoreThanThereIs();
  let asked = 0;
  const dapr = start(() => Promise.resolve(++asked < 0));
  await append([10]);
  await expect.poll(() => dapr.published.length).toBe(1);
  await relay!.stop();
  const before = asked;
  start(() => Promise.resolve(++asked > 0));
  await expect.poll(() => asked).toBe(before + 1);
});

it('a log that was renamed on purpose and lacks nothing keeps that name', async () => {
  const dapr = start();
  await append([10]);
  await expect.poll(() => dapr.published.length).toBe(1);
  await pool.query('UPDATE log_epoch SET epoch = gen_random_uuid()');
  const renamed = await readLogEpoch(pool);
  await append([10]);
  await expect.poll(() => dapr.published.length).toBe(2);
  expect(dapr.published[1]!.event).toMatchObject({ logepoch: renamed });
  expect(await readLogEpoch(pool)).toBe(renamed);
});

it('no call holds more than a megabyte, unless one event does', async () => {
  const sizes = [400_000, 400_000, 400_000, 1_500_000, 10, 10];
  await append(sizes);
  const dapr = start();
  await expect.poll(() => dapr.published.length).toBe(sizes.length);
  expect(calls).toEqual([2, 1, 1, 2]);
});

it('what comes while a batch is paced goes with the next, and alone it goes at once', async () => {
  const dapr = start();
  await append([10]);
  await expect.poll(() => dapr.published.length).toBe(1);
  const startedMs = performance.now();
  for (let event = 0; event < 40; event++) {
    await append([10]);
    relay!.wake();
  }
  await expect.poll(() => dapr.published.length).toBe(41);
  // Twice as many as the pace lets through: each of its timers may come a millisecond or two early.
  expect(calls.length).toBeLessThanOrEqual(3 + (performance.now() - startedMs) / 5);
});

it('tells of what is committed also while it cannot be published', async () => {
  const dapr = start();
  dapr.fails = true;
  await append([10]);
  await expect.poll(() => committed.length).toBeGreaterThan(0);
  expect(dapr.published).toEqual([]);
  const { rows } = await pool.query('SELECT FROM event_pending');
  expect(rows).toHaveLength(1);
});

it('a batch comes again when whoever is told of it could not take it', async () => {
  toldFails = true;
  const dapr = start();
  await append([10]);
  await expect.poll(() => dapr.published.length).toBeGreaterThan(1);
  const pending = async () => (await pool.query('SELECT FROM event_pending')).rowCount;
  expect(await pending()).toBe(1);
  toldFails = false;
  await expect.poll(pending).toBe(0);
});

it('an event of a type that only a later release knows is parked, and holds up none', async () => {
  await append([10], 'test.Later.v1');
  await append([10]);
  const dapr = start();
  await expect.poll(() => dapr.published.length).toBe(1);
  const pending = async () => (await pool.query('SELECT FROM event_pending')).rowCount;
  await expect.poll(pending).toBe(0);
  const { rows } = await pool.query('SELECT reason FROM event_parked');
  expect(rows).toEqual([{ reason: 'no topic is declared for test.Later.v1' }]);
});

/** As it is behind a restore; gives the log's epoch. */
async function seeMoreThanThereIs(): Promise<string> {
  const epoch = await readLogEpoch(pool);
  const last = { id: '5', eventId: randomUUID() };
  await makeSeenLogStore(redis, key).write({ epoch, last });
  return epoch;
}

const calls: number[] = [];
/** Ids of events that were told of as committed. */
const committed: string[] = [];

let toldFails = false;
function start(onAnotherLog?: () => Promise<boolean>) {
  const dapr = makeRecordingDapr();
  calls.length = committed.length = 0;
  relay = startRelay({
    pool,
    dapr: {
      publishBulk: (topic, events) => {
        calls.push(events.length);
        return dapr.publishBulk(topic, events);
      },
    },
    topicOf: (type) => (type === 'test.Happened.v1' ? 'test' : undefined),
    source: '/test',
    logger,
    log: makeLogWatch({ store: makeSeenLogStore(redis, key), onAnotherLog, logger }),
    metrics: makeRelayMetrics(makeMetrics('test')),
    onCommitted: async (rows) => {
      if (toldFails) throw new Error('PostgreSQL is away');
      committed.push(...rows.map(({ eventId }) => eventId));
    },
  });
  return dapr;
}

async function append(sizes: number[], type = 'test.Happened.v1'): Promise<void> {
  await inTransaction(pool, (tx) =>
    appendEvents(
      tx,
      sizes.map((size) => ({
        type,
        aggregateId: randomUUID(),
        data: { filler: 'x'.repeat(size) },
      })),
    ),
  );
}
