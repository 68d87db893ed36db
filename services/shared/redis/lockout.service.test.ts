import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeLogger } from '../logging/logger.ts';
import { testSetting } from '../testing/test-database.ts';
import { makeLockout, type Lockout } from './lockout.ts';
import { makeRedis, type Redis } from './redis.ts';

const LIMITS = { freeAttempts: 5, longestWaitSeconds: 900 };
const logger = makeLogger({ service: 'test', level: 'silent' });

let redis: Redis;
let prefix: string;
let lockout: Lockout;
beforeAll(async () => {
  redis = makeRedis(testSetting('TEST_REDIS_CACHE_URL'), logger);
  await new Promise((resolve) => redis.once('ready', resolve));
});
beforeEach(() => {
  prefix = `test-${randomUUID()}`;
  lockout = makeLockout(redis, prefix, LIMITS);
});
afterAll(() => redis.disconnect());

const attempts = async (count: number) => {
  const waits: number[] = [];
  for (let i = 0; i < count; i++) waits.push(await lockout.attempt('ann'));
  return waits;
};
const waitSeconds = () => redis.ttl(`${prefix}:wait:ann`);
const endWait = () => redis.del(`${prefix}:wait:ann`);

describe('makeLockout', () => {
  it('lets five in, then none for 30 s; another key is free', async () => {
    expect(await attempts(5)).toEqual([0, 0, 0, 0, 0]);
    const [refused] = await attempts(1);
    expect(refused).toBeGreaterThan(27);
    expect(refused).toBeLessThanOrEqual(30);
    expect(await lockout.attempt('ben')).toBe(0);
  });

  it('lets one in after each wait, which doubles up to 15 minutes and stays there', async () => {
    await attempts(5);
    const waits = [await waitSeconds()];
    for (let i = 0; i < 7; i++) {
      await endWait();
      const [first, second] = await attempts(2);
      expect(first).toBe(0);
      expect(second).toBeGreaterThan(0);
      waits.push(await waitSeconds());
    }
    const expected = [30, 60, 120, 240, 480, 900, 900, 900];
    for (const [i, seconds] of expected.entries()) {
      expect(waits[i]).toBeGreaterThan(seconds - 5);
      expect(waits[i]).toBeLessThanOrEqual(seconds);
    }
  });

  it('makes no wait longer for what it refuses', async () => {
    await attempts(25);
    expect(await waitSeconds()).toBeLessThanOrEqual(30);
    await endWait();
    expect(await lockout.attempt('ann')).toBe(0);
    expect(await waitSeconds()).toBeLessThanOrEqual(60);
  });

  it('lets five of 50 at once in, also across instances', async () => {
    const other = makeLockout(redis, prefix, LIMITS);
    const waits = await Promise.all(
      Array.from({ length: 50 }, (_, i) => (i % 2 ? lockout : other).attempt('ann')),
    );
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5);
    await endWait();
    const later = await Promise.all(Array.from({ length: 50 }, () => lockout.attempt('ann')));
    expect(later.filter((seconds) => seconds === 0)).toHaveLength(1);
  });

  it('forgets at a reset', async () => {
    await attempts(8);
    await lockout.reset('ann');
    expect(await attempts(6)).toEqual([0, 0, 0, 0, 0, expect.any(Number)]);
    expect(await waitSeconds()).toBeLessThanOrEqual(30);
  });

  it('keeps nothing longer than a day', async () => {
    await attempts(6);
    for (const name of ['attempts', 'waits', 'wait']) {
      const seconds = await redis.ttl(`${prefix}:${name}:ann`);
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(24 * 3600);
    }
  });

  it('counts by itself while Redis is away', async () => {
    const away = makeRedis('redis://127.0.0.1:1', logger);
    const alone = makeLockout(away, prefix, LIMITS);
    const waits = await Promise.all(Array.from({ length: 20 }, () => alone.attempt('ann')));
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5);
    await alone.reset('ann');
    expect(await alone.attempt('ann')).toBe(0);
    away.disconnect();
  });
});
