import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { makeMetrics } from '@golfroundpro/shared/metrics/metrics.ts';
import { isFullRun } from '@golfroundpro/shared/testing/full-run.ts';
import { makeRedis, type Redis } from '@golfroundpro/shared/redis/redis.ts';
import { testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import { makeAnalyticsMetrics } from '../analytics-metrics.ts';
import type { RoundEvent } from '../domain/round-event.ts';
import { makeViews, type Views } from '../views/views.ts';
import { arbitraryDelivery } from './arbitrary-events.ts';
import { dumpViews, flushViews } from './dump-views.ts';
import { readEverything, reckonEverything } from './views-of.ts';

describe('the fold', () => {
  let redis: Redis;

  beforeAll(async () => {
    redis = makeRedis(
      testSetting('TEST_REDIS_STATE_URL'),
      makeLogger({ service: 'test', level: 'silent' }),
    );
    await new Promise((resolve) => redis.once('ready', resolve));
  });
  afterAll(() => redis.disconnect());

  it('stores the same bytes for the same events, in any order, with any repeats and batches', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDelivery, async ({ events, batches }) => {
        const inOrder = await foldAll([events]);
        const delivered = await foldAll(batches);
        expect(delivered.dump).toBe(inOrder.dump);
        expect(delivered.everything).toEqual(reckonEverything(events));
      }),
      { numRuns: isFullRun ? 100 : 20 },
    );
  }, 120_000);

  async function foldAll(batches: RoundEvent[][]) {
    const prefix = `test:${randomUUID()}:`;
    const metrics = makeAnalyticsMetrics(makeMetrics('test'));
    const views = makeViews(redis, { prefix, metrics });
    try {
      await makeReady(views);
      for (const batch of batches) expect(await views.fold(batch)).toBe(true);
      const everything = await readEverything(views.read);
      return { dump: await dumpViews(redis, prefix), everything };
    } finally {
      await flushViews(redis, prefix);
    }
  }

  async function makeReady({ keep, inspect }: Views): Promise<void> {
    const hold = { token: 'token', run: (await inspect()).currentRun, generation: 'first' };
    expect(await keep.lock(hold.token)).toBe(true);
    expect(await keep.open(hold, 'epoch', 'drop')).toBe(true);
    expect(await keep.swap(hold, 'boards')).toBe(true);
    await keep.unlock(hold.token);
  }
});
