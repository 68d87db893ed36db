import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { makeMetrics } from '@golfroundpro/shared/metrics/metrics.ts';
import { makeRedis, type Redis } from '@golfroundpro/shared/redis/redis.ts';
import { testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import { makeAnalyticsMetrics } from '../analytics-metrics.ts';
import { reckonAnalytics } from '../domain/reckon-analytics.ts';
import type { RoundEvent } from '../domain/round-event.ts';
import { makeViews, type Views } from '../views/views.ts';
import { arbitraryDelivery, USERS } from './arbitrary-events.ts';
import { dumpViews, flushViews } from './dump-views.ts';

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
        for (const user of USERS) {
          expect(delivered.figures.get(user)).toEqual(reckonAnalytics(events, user));
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  async function foldAll(batches: RoundEvent[][]) {
    const prefix = `test:${randomUUID()}:`;
    const measures = makeAnalyticsMetrics(makeMetrics('test'));
    const views = makeViews(redis, { prefix, measures });
    try {
      await makeReady(views);
      for (const batch of batches) expect(await views.fold(batch)).toBe(true);
      const figures = new Map<string, unknown>();
      for (const user of USERS) figures.set(user, await views.read(user));
      return { dump: await dumpViews(redis, prefix), figures };
    } finally {
      await flushViews(redis, prefix);
    }
  }

  async function makeReady(views: Views): Promise<void> {
    const { generation, currentRun: run } = await views.inspect();
    expect(await views.lock('token')).toBe(true);
    expect(await views.mark({ token: 'token', run, generation }, 'ready:epoch')).toBe(true);
    await views.unlock('token');
  }
});
