import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLogger } from '../logging/logger.ts';
import { testSetting } from '../testing/test-database.ts';
import { makeRateLimiter } from './rate-limiter.ts';
import { makeRedis, type Redis } from './redis.ts';

const logger = makeLogger({ service: 'test', level: 'silent' });
const stores: Record<string, Redis> = {};
beforeAll(async () => {
  stores['in Redis'] = makeRedis(testSetting('TEST_REDIS_CACHE_URL'), logger);
  stores['by itself'] = makeRedis('redis://127.0.0.1:1', logger);
  await new Promise((resolve) => stores['in Redis']!.once('ready', resolve));
});
afterAll(() => Object.values(stores).forEach((redis) => redis.disconnect()));

describe.each(['in Redis', 'by itself'])('a limit that is counted %s', (store) => {
  const limiter = (perMinute: number) =>
    makeRateLimiter(stores[store]!, { prefix: `test-${randomUUID()}`, perMinute });

  it('lets so many pass at once, and says when there is one more', async () => {
    const { count } = limiter(4);
    const states = await Promise.all([1, 2, 3, 4].map(() => count('ann')));
    expect(states.map(({ allowed, remaining }) => [allowed, remaining])).toEqual([
      ...[3, 2, 1, 0].map((remaining) => [true, remaining]),
    ]);
    expect(states[0]).toMatchObject({ limit: 4, resetSeconds: 15 });
    const refused = await count('ann');
    expect(refused).toMatchObject({ allowed: false, toldAlready: false, remaining: 0 });
    expect(refused.resetSeconds).toBeLessThanOrEqual(15);
    expect((await count('ben')).allowed).toBe(true);
  });

  it('gives back one after the other, and not all of them when a minute is over', async () => {
    const { count } = limiter(60);
    let last = await count('ann');
    while (last.allowed) last = await count('ann');
    expect(last.resetSeconds).toBe(1);
    const isAllowed = async () => (await count('ann')).allowed;
    await expect.poll(isAllowed, { timeout: 10_000 }).toBe(true);
  }, 20_000);

  it('lets nobody in where it is nought', async () => {
    expect(await limiter(0).count('ann')).toMatchObject({ allowed: false, resetSeconds: 60 });
  });

  it('keeps what is charged, also beyond what there is', async () => {
    const { count, charge } = limiter(4);
    await charge('ann', 12);
    const { allowed, resetSeconds } = await count('ann');
    expect(allowed).toBe(false);
    // Nine of them must come back first.
    expect(resetSeconds).toBeGreaterThan(8 * 15);
  });

  it('refuses what weighs more than there is, and lets pass what does not', async () => {
    const { count } = limiter(4);
    expect((await count('ann', 3)).remaining).toBe(1);
    const refused = await count('ann', 3);
    expect(refused.allowed).toBe(false);
    expect(refused.resetSeconds).toBeGreaterThan(15);
  });
});

it('tells once: whoever comes back sooner is told so, without Redis', async () => {
  const { count } = makeRateLimiter(stores['in Redis']!, {
    prefix: `test-${randomUUID()}`,
    perMinute: 1,
  });
  await count('ann');
  const toldAlready = [await count('ann'), await count('ann')].map((state) => state.toldAlready);
  expect(toldAlready).toEqual([false, true]);
});
