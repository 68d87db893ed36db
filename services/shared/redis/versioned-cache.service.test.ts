import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeLogger } from '../logging/logger.ts';
import { captureLog } from '../testing/capture-log.ts';
import { openRedisGate } from '../testing/redis-gate.ts';
import { testSetting } from '../testing/test-database.ts';
import { makeRedis, type Redis } from './redis.ts';
import { unlinkKeys } from './unlink-keys.ts';
import { makeVersionedCache, type VersionedCache } from './versioned-cache.ts';

const logger = makeLogger({ service: 'test', level: 'silent' });
/** More than a call of a function takes as arguments. */
const MANY = 100_000;
let redis: Redis;
let cache: VersionedCache;

beforeAll(async () => {
  redis = makeRedis(testSetting('TEST_REDIS_CACHE_URL'), logger);
  await new Promise((resolve) => redis.once('ready', resolve));
  cache = makeVersionedCache(redis, {
    prefix: `test:${randomUUID()}:`,
    ttlSeconds: 60,
    settleMs: 0,
    logger,
  });
});
afterAll(() => redis.disconnect());

it('a version that Redis missed is made good by a later one, and by a fill of it', async () => {
  const { gate, gated, cache: behindGate, close } = await openBehindGate();
  await gate.shut();
  await behindGate.invalidate(['a', 'b'].map((id) => ({ id, version: 2 })));
  // As if the cut had come again before what was missed could be told.
  gated.removeAllListeners('ready');
  await gate.open();
  await expect.poll(() => gated.ping().catch(() => 'away'), { timeout: 5000 }).toBe('PONG');
  expect(await behindGate.read('a')).toBeUndefined();
  await behindGate.invalidate([{ id: 'a', version: 3 }]);
  await behindGate.fill('a', 3, 'new');
  expect(String(await behindGate.read('a'))).toBe('new');
  await behindGate.fill('b', 1, 'old');
  expect(await behindGate.read('b')).toBeUndefined();
  await behindGate.fill('b', 2, 'new');
  expect(String(await behindGate.read('b'))).toBe('new');
  await close();
});

it('while Redis stands still one read waits for it, and the next ones do not', async () => {
  const log = captureLog();
  const { gate, cache: behindGate, close } = await openBehindGate(log.logger);
  await behindGate.fill('a', 1, 'old');
  gate.stall();
  for (let read = 0; read < 5; read++) expect(await behindGate.read('a')).toBeUndefined();
  const faults = log.entries().filter(({ msg }) => msg === 'cache skipped');
  expect(faults).toHaveLength(5);
  expect(faults.filter(({ err }) => /timed out/.test(JSON.stringify(err)))).toHaveLength(1);
  await close();
});

it('what was missed while Redis stood still is told when it goes on', async () => {
  const { gate, cache: behindGate, close } = await openBehindGate();
  await behindGate.fill('a', 1, 'old');
  gate.stall();
  await behindGate.invalidate([{ id: 'a', version: 2 }]);
  gate.goOn();
  const readAgain = async () => {
    await behindGate.fill('a', 2, 'new');
    return String(await behindGate.read('a'));
  };
  await expect.poll(readAgain, { timeout: 5000 }).toBe('new');
  await close();
});

it('who is connected sooner than another reads nothing until that has told what it could not', async () => {
  const writer = await openBehindGate();
  const { prefix } = writer;
  const gate = await openRedisGate(testSetting('TEST_REDIS_CACHE_URL'));
  const gated = makeRedis(gate.url, logger);
  await new Promise((resolve) => gated.once('ready', resolve));
  const reader = makeVersionedCache(gated, { prefix, ttlSeconds: 60, settleMs: 60_000, logger });
  await writer.cache.fill('a', 1, 'old');
  for (const one of [gate, writer.gate]) await one.shut();
  await writer.cache.invalidate([{ id: 'a', version: 2 }]);
  await gate.open();
  await expect.poll(() => gated.get(`${prefix}a`).catch(() => 'away')).toBe('1:old');
  expect(await reader.read('a')).toBeUndefined();
  gated.disconnect();
  await gate.shut();
  await writer.close();
});

it('what could not be cleared is not read, also when Redis is back', async () => {
  const { gate, gated, cache: behindGate, close } = await openBehindGate();
  await behindGate.fill('a', 5, 'gone');
  await gate.shut();
  await behindGate.clear('another log');
  // As if it were back for others only.
  gated.removeAllListeners('ready');
  await gate.open();
  await expect.poll(() => gated.ping().catch(() => 'away'), { timeout: 5000 }).toBe('PONG');
  expect(await behindGate.read('a')).toBeUndefined();
  await behindGate.clear('another log');
  await behindGate.fill('a', 3, 'now');
  expect(String(await behindGate.read('a'))).toBe('now');
  await close();
});

it('what could not be cleared is when Redis is back, with what was missed', async () => {
  const { gate, cache: behindGate, close } = await openBehindGate();
  await behindGate.fill('a', 5, 'gone');
  await gate.shut();
  await behindGate.invalidate([{ id: 'b', version: 9 }]);
  await behindGate.clear('another log');
  await gate.open();
  for (const id of ['a', 'b']) {
    const readAgain = async () => {
      await behindGate.fill(id, 3, 'now');
      return String(await behindGate.read(id));
    };
    await expect.poll(readAgain, { timeout: 5000 }).toBe('now');
  }
  await close();
});

it('what was missed since clearing was asked for is told behind it', async () => {
  const { gate, cache: behindGate, close } = await openBehindGate();
  await gate.shut();
  await behindGate.clear('another log');
  await behindGate.invalidate([{ id: 'a', version: 2 }]);
  expect(await behindGate.clear('another log')).toBe(false);
  await gate.open();
  await expect.poll(() => behindGate.clear('another log'), { timeout: 5000 }).toBe(true);
  await behindGate.fill('a', 1, 'old');
  expect(await behindGate.read('a')).toBeUndefined();
  await close();
});

it('however many versions were missed, all are told when Redis is back', async () => {
  const { gate, gated, prefix, cache: behindGate, close } = await openBehindGate();
  const ids = Array.from({ length: MANY }, (_, at) => `${at}`);
  await gate.shut();
  await behindGate.invalidate(ids.map((id) => ({ id, version: 2 })));
  await gate.open();
  const last = prefix + ids.at(-1)!;
  await expect.poll(() => gated.get(last).catch(() => 'away'), { timeout: 20_000 }).toBe('2:');
  expect(await gated.get(prefix + ids[0]!)).toBe('2:');
  await unlinkKeys(redis, prefix);
  await close();
}, 30_000);

it.each<[string, [number, string][], string | undefined]>([
  ['a fill', [[1, 'a']], 'a'],
  [
    'a newer fill',
    [
      [1, 'a'],
      [2, 'b'],
    ],
    'b',
  ],
  [
    'an older fill',
    [
      [2, 'b'],
      [1, 'a'],
    ],
    'b',
  ],
  [
    'a tombstone over a value',
    [
      [1, 'a'],
      [2, ''],
    ],
    undefined,
  ],
  [
    'a late fill under a tombstone',
    [
      [2, ''],
      [1, 'a'],
    ],
    undefined,
  ],
  [
    "the fill of the tombstone's version",
    [
      [2, ''],
      [2, 'b'],
    ],
    'b',
  ],
  [
    'a late tombstone of the same version',
    [
      [2, 'b'],
      [2, ''],
    ],
    'b',
  ],
  [
    'versions are numbers, not texts',
    [
      [9, 'a'],
      [10, 'b'],
    ],
    'b',
  ],
])('%s', async (_case, puts, expected) => {
  const id = randomUUID();
  for (const [version, json] of puts) {
    if (json === '') await cache.invalidate([{ id, version }]);
    else await cache.fill(id, version, json);
  }
  expect((await cache.read(id))?.toString()).toBe(expected);
});

async function openBehindGate(gatedLogger = logger) {
  const gate = await openRedisGate(testSetting('TEST_REDIS_CACHE_URL'));
  const gated = makeRedis(gate.url, logger);
  await new Promise((resolve) => gated.once('ready', resolve));
  const prefix = `test:${randomUUID()}:`;
  const options = { prefix, ttlSeconds: 60, settleMs: 0, logger: gatedLogger };
  return {
    ...{ gate, gated, prefix, cache: makeVersionedCache(gated, options) },
    close: () => {
      gated.disconnect();
      return gate.shut();
    },
  };
}
