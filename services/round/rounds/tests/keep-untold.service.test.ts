import { expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import type { Version } from '@golfroundpro/shared/redis/put-unless-older.ts';
import { makeRedis } from '@golfroundpro/shared/redis/redis.ts';
import { makeVersionedCache } from '@golfroundpro/shared/redis/versioned-cache.ts';
import { testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import { startRound, useTestService } from '../../tests/test-service.ts';
import { keepUntold } from '../keep-untold.ts';

const { service, golfer } = await useTestService();
const { pool } = service.context;
const logger = makeLogger({ service: 'test', level: 'silent' });

async function kept(): Promise<Version[]> {
  const { rows } = await pool.query<Version>(
    'SELECT round_id AS id, version FROM round_untold ORDER BY round_id',
  );
  return rows;
}

it('what a process could not tell before it ended is told by the next one', async () => {
  const round = await startRound(golfer);
  await golfer.get(round.path).expect(200);
  service.context.redis.disconnect();
  await golfer.put(`${round.holes}/1`, { strokes: 4 }).expect(200);
  await expect.poll(kept).toEqual([{ id: round.id, version: 2 }]);
  await service.context.relay.stop();
  const redis = makeRedis(testSetting('TEST_REDIS_CACHE_URL'), logger);
  const prefix = service.channel.slice(0, -'changed'.length);
  const cache = makeVersionedCache(redis, { prefix, ttlSeconds: 60, settleMs: 0, logger });
  const text = async () => String(await cache.read(round.id));
  await expect.poll(text).toContain('"version":1,');
  keepUntold({ pool, redis, cache, logger });
  redis.disconnect(true);
  await expect.poll(text).toBe('undefined');
  await expect.poll(kept).toEqual([]);
  redis.disconnect();
});

it('keeps each round once, at its newest version, until the cache can be told', async () => {
  const [a, b] = [uuidv7(), uuidv7()];
  const told: Version[] = [];
  let isAway = true;
  const invalidate = async (versions: Version[]) => {
    if (!isAway) told.push(...versions);
    return !isAway;
  };
  // The service's own, which the test above has cut: nothing but this test tells what is kept.
  const { redis } = service.context;
  const tellOrKeep = keepUntold({ pool, redis, cache: { invalidate }, logger });
  await tellOrKeep([
    { id: a, version: 2 },
    { id: a, version: 3 },
    { id: b, version: 1 },
  ]);
  await tellOrKeep([{ id: a, version: 1 }]);
  const untold = [
    { id: a, version: 3 },
    { id: b, version: 1 },
  ];
  expect(await kept()).toEqual(untold);
  isAway = false;
  await tellOrKeep([{ id: b, version: 2 }]);
  expect(told).toHaveLength(3);
  expect(told).toEqual(expect.arrayContaining([{ id: b, version: 2 }, ...untold]));
  expect(await kept()).toEqual([]);
});
