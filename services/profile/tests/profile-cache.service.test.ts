import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { makeMetrics } from '@golfroundpro/shared/metrics/metrics.ts';
import { makeRedis, type Redis } from '@golfroundpro/shared/redis/redis.ts';
import { openRedisGate } from '@golfroundpro/shared/testing/redis-gate.ts';
import { testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import { makeFifoCache, type FifoCache } from '../cache/fifo-cache.ts';
import { makeProfileCache } from '../cache/profile-cache.ts';
import { makeProfileMetrics } from '../profile-metrics.ts';
import { HOUR_MS } from './test-profile.ts';

const logger = makeLogger({ service: 'test', level: 'silent' });
const url = testSetting('TEST_REDIS_CACHE_URL');
const bounds = { entries: 3, ttlNewMs: 24 * HOUR_MS, ttlUpdatedMs: HOUR_MS };
const clock = { ms: Date.now() };
let redis: Redis;
beforeAll(async () => {
  redis = makeRedis(url, logger);
  await new Promise((resolve) => redis.once('ready', resolve));
});
afterAll(() => redis.disconnect());

const newPrefix = () => `test:${randomUUID()}:`;
const fifoOf = (over: Redis, prefix: string) =>
  makeFifoCache(over, { prefix, bounds, now: () => new Date(clock.ms) });
const entry = (id: string, version = 1) => ({ id, version, text: `${id}${version}` });

describe('the order', () => {
  const heldOf = async (fifo: FifoCache, ids: string) => {
    const reads = await Promise.all([...ids].map((id) => fifo.read(id)));
    return reads.map(({ text, outcome }) => (outcome === 'hit' ? text : '-')).join(' ');
  };

  it('lets out who came first, however often it was read', async () => {
    const fifo = fifoOf(redis, newPrefix());
    for (const id of 'abc') await fifo.put(entry(id), true);
    for (let time = 0; time < 5; time++) await fifo.read('a');
    expect(await fifo.put(entry('d'), true)).toMatchObject({ outcome: 'added', evicted: 1 });
    expect(await heldOf(fifo, 'abcd')).toBe('- b1 c1 d1');
  });

  it('keeps the place of what was changed, and gives it the shorter time', async () => {
    const fifo = fifoOf(redis, newPrefix());
    for (const id of 'abc') await fifo.put(entry(id), true);
    expect(await fifo.put(entry('a', 2), false)).toMatchObject({ outcome: 'replaced', evicted: 0 });
    await fifo.put(entry('d'), true);
    expect(await heldOf(fifo, 'abcd')).toBe('- b1 c1 d1');
    await fifo.put(entry('b', 2), false);
    clock.ms += HOUR_MS;
    expect(await fifo.read('c')).toMatchObject({ outcome: 'hit', expired: 1 });
    expect(await heldOf(fifo, 'bcd')).toBe('- c1 d1');
    expect(await fifo.put(entry('e'), true)).toMatchObject({ evicted: 0 });
  });

  it('has no more than it may when that became less', async () => {
    const prefix = newPrefix();
    const fifo = fifoOf(redis, prefix);
    for (const id of 'abc') await fifo.put(entry(id), true);
    const less = { ...bounds, entries: 1 };
    const smaller = makeFifoCache(redis, { prefix, bounds: less, now: () => new Date(clock.ms) });
    expect(await smaller.put(entry('d'), true)).toMatchObject({ evicted: 3 });
    expect(await heldOf(smaller, 'abcd')).toBe('- - - d1');
  });
});

describe('versions', () => {
  it('refuses what was read before something newer was told, held or evicted meanwhile', async () => {
    const fifo = fifoOf(redis, newPrefix());
    const { text: missed } = await fifo.read('a');
    await fifo.put(entry('a', 2), false);
    for (const id of 'bcd') await fifo.put(entry(id), true);
    expect((await fifo.read('a')).outcome).toBe('miss');
    expect((await fifo.fill(entry('a', 1), missed)).outcome).toBe('refused');
    expect((await fifo.fill(entry('a', 2), missed)).outcome).toBe('added');
  });

  it('does not bring back what was deleted', async () => {
    const fifo = fifoOf(redis, newPrefix());
    const { text: missed } = await fifo.read('a');
    await fifo.put(entry('a', 1), true);
    expect((await fifo.drop('a', 2)).outcome).toBe('dropped');
    expect((await fifo.fill(entry('a', 1), missed)).outcome).toBe('refused');
    expect((await fifo.put(entry('a', 1), true)).outcome).toBe('refused');
    expect((await fifo.put(entry('a', 3), true)).outcome).toBe('added');
    expect((await fifo.drop('a', 3)).outcome).toBe('kept');
  });

  it('refuses a fill that took longer than what was told is remembered', async () => {
    const fifo = fifoOf(redis, newPrefix());
    const { text: missed } = await fifo.read('a');
    const longAgo = String(Number(missed) - 10_001);
    expect((await fifo.fill(entry('a', 1), longAgo)).outcome).toBe('refused');
    expect((await fifo.fill(entry('a', 1), missed)).outcome).toBe('added');
  });
});

describe('a Redis that goes away', () => {
  async function openBehindGate(prefix = newPrefix()) {
    const gate = await openRedisGate(url);
    const gated = makeRedis(gate.url, logger);
    const metrics = makeProfileMetrics(makeMetrics('test'));
    const fifo = fifoOf(gated, prefix);
    const cache = makeProfileCache({ redis: gated, fifo, metrics, logger, settleMs: 0 });
    const read = async (id: string) => {
      const found = await cache.read(id);
      return 'text' in found ? found.text : undefined;
    };
    const isRead = async () => {
      await cache.put(entry('probe'), true);
      return read('probe');
    };
    await expect.poll(isRead, { timeout: 10_000 }).toBe('probe1');
    const close = () => (gated.disconnect(), gate.shut());
    return { gate, cache, read, isRead, close, prefix };
  }

  it('is a miss, and no fault; what could not be told is not found behind it', async () => {
    const { gate, cache, read, isRead, close } = await openBehindGate();
    await cache.put(entry('a', 1), true);
    await gate.shut();
    await cache.put(entry('a', 2), false);
    await cache.drop('b', 2);
    expect(await read('a')).toBeUndefined();
    await gate.open();
    await expect.poll(isRead, { timeout: 10_000 }).toBe('probe1');
    expect(await read('a')).toBeUndefined();
    await close();
  });

  it('takes nothing that was read of the record before it was away', async () => {
    const { gate, cache, read, isRead, close } = await openBehindGate();
    const found = await cache.read('a');
    await gate.shut();
    await cache.put(entry('a', 2), false);
    await gate.open();
    await expect.poll(isRead, { timeout: 10_000 }).toBe('probe1');
    await cache.fill(entry('a', 1), 'miss' in found ? found.miss : undefined);
    expect(await read('a')).toBeUndefined();
    await close();
  });

  it('is emptied by a process that starts: another may have ended before it could tell', async () => {
    const { cache, prefix, close } = await openBehindGate();
    await cache.put(entry('a', 1), true);
    const another = await openBehindGate(prefix);
    expect(await another.read('a')).toBeUndefined();
    await another.close();
    await close();
  });

  it('that has lost all is a miss', async () => {
    const { cache, read, prefix, close } = await openBehindGate();
    await cache.put(entry('a', 1), true);
    expect(await read('a')).toBe('a1');
    await redis.unlink(['values', 'order', 'ends'].map((part) => prefix + part));
    expect(await read('a')).toBeUndefined();
    await close();
  });
});
