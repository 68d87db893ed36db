import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { expect, vi } from 'vitest';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { unlinkKeys } from '@golfroundpro/shared/redis/unlink-keys.ts';
import { makeRecordingDapr } from '@golfroundpro/shared/testing/recording-dapr.ts';
import { openRedisGate } from '@golfroundpro/shared/testing/redis-gate.ts';
import { APP_TOKEN, testConfig } from '@golfroundpro/shared/testing/test-config.ts';
import { testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import { makeTestTokens } from '@golfroundpro/shared/testing/test-tokens.ts';
import { makeCacheUpdaterApp } from '../app.ts';
import { makeContext } from '../context.ts';
import { service } from '../service.ts';
import { TOPICS } from '../topics.ts';
import { startProducerLogs, type ProducerLogs } from './producer-logs.ts';
import type { TestEvent } from './test-events.ts';

export type TestCacheUpdater = Awaited<ReturnType<typeof startCacheUpdater>>;

/** The service over a real Redis with a prefix of its own; only the sidecar is stood in for. */
export async function startCacheUpdater({
  logs: given,
  prefix = `test:${randomUUID()}:`,
}: { logs?: ProducerLogs; prefix?: string } = {}) {
  const logs = given ?? (await startProducerLogs());
  const gate = await openRedisGate(testSetting('TEST_REDIS_STATE_URL'));
  const tokens = await makeTestTokens();
  const dapr = makeRecordingDapr();
  const config = { ...testConfig(service, logs.urls), redisStateUrl: gate.url };
  const logger = makeLogger({ service: service.name, level: 'silent' });
  const context = await makeContext(config, { logger, dapr, tokens: tokens.verifier, prefix });
  const app = makeCacheUpdaterApp(context, { checkAnswers: true });
  await new Promise((resolve) => context.redis.once('ready', resolve));
  const ofKeeper = new Set(['whole', 'filling', 'filled'].map((key) => prefix + key));
  const keys = async () =>
    (await context.redis.keys(`${prefix}*`)).filter((key) => !ofKeeper.has(key));
  const lose = () => unlinkKeys(context.redis, prefix);
  const whenWhole = async () => {
    context.keeper.wake();
    await vi.waitFor(async () => expect(await context.views.keep.isWhole()).toBe(true), 20_000);
  };
  return {
    ...{ app, context, dapr, gate, tokens, prefix, keys, logs, lose, whenWhole },
    /** Hands events of a topic over as the sidecar does; gives the statuses in order. */
    deliver: async (topic: string, events: unknown[]): Promise<string[]> => {
      const { path } = TOPICS.find((one) => one.topic === topic)!;
      const entries = events.map((event, at) => ({ entryId: String(at), event }));
      const answer = await request(app)
        .post(path)
        .set('dapr-api-token', APP_TOKEN)
        .send({ entries })
        .expect(200);
      const { statuses } = answer.body as { statuses: { status: string }[] };
      return statuses.map(({ status }) => status);
    },
    play: async function (events: TestEvent[]): Promise<void> {
      for (const { topic, event } of events) await this.deliver(topic, [event]);
    },
    get: (statusId: string, headers: Record<string, string> = {}) =>
      request(app).get(`/api/v1/registrations/${statusId}`).set(headers),
    /** Every key and what it holds, in order. */
    dump: async () => {
      const { redis } = context;
      const read = async (key: string) => {
        const type = await redis.type(key);
        if (type === 'hash') return redis.hgetall(key);
        return type === 'zset' ? redis.zrange(key, '0', '-1', 'WITHSCORES') : redis.get(key);
      };
      const all = (await keys()).sort();
      return Promise.all(all.map(async (key) => [key, await read(key)] as const));
    },
    /** Forgets everything, and is whole again. */
    flush: async () => {
      await lose();
      await whenWhole();
    },
    close: async () => {
      await context.keeper.stop();
      await lose();
      await context.close();
      await gate.shut();
      if (!given) await logs.close();
    },
  };
}
