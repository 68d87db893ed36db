import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import request from 'supertest';
import type { OutgoingEvent } from '@golfroundpro/shared/dapr/dapr-client.ts';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import { makeTestTokens } from '@golfroundpro/shared/testing/test-tokens.ts';
import { makeAnalyticsApp } from '../app.ts';
import { makeContext, type AnalyticsContext } from '../context.ts';
import type { Analytics } from '../domain/analytics.ts';
import { dumpViews, flushViews } from './dump-views.ts';
import { openRedisGate, type RedisGate } from './redis-gate.ts';
import { startLogServer, type LogServer } from './log-server.ts';
import { bulkOf } from './test-events.ts';

/** What was published; `fails` makes it behave as if Kafka were away. */
export interface RecordingDapr {
  published: { topic: string; event: OutgoingEvent }[];
  fails: boolean;
}

export interface TestService {
  app: Express;
  context: AnalyticsContext;
  log: LogServer;
  redis: RedisGate;
  dapr: RecordingDapr;
  prefix: string;
  /** Waits until every view is whole. */
  whenReady: () => Promise<void>;
  /** Hands events over as the sidecar does; gives the statuses in order. */
  deliver: (events: unknown[]) => Promise<string[]>;
  /** GET /api/v1/analytics/me */
  ask: (userId: string) => Promise<request.Response>;
  figures: (userId: string) => Promise<Analytics>;
  dump: () => Promise<string>;
  /** Drops all keys, as FLUSHALL would. */
  flush: () => Promise<void>;
  close: () => Promise<void>;
}

/** The service over real Redis under a prefix of its own; only the sidecar is stood in for. */
export async function startTestService(log?: LogServer): Promise<TestService> {
  const source = log ?? (await startLogServer());
  const redis = await openRedisGate(testSetting('TEST_REDIS_STATE_URL'));
  const tokens = await makeTestTokens();
  const prefix = `test:${randomUUID()}:`;
  const dapr: RecordingDapr = { published: [], fails: false };
  const context = makeContext(
    {
      service: 'analytics',
      host: '127.0.0.1',
      port: 0,
      logLevel: 'silent',
      dapr: { port: 0, apiToken: 'unused', appToken: 'app-token' },
      redisStateUrl: redis.url,
      authUrl: 'http://localhost:1',
      roundUrl: source.url,
    },
    {
      logger: makeLogger({ service: 'analytics', level: 'silent' }),
      tokens: tokens.verifier,
      dapr: recordTo(dapr),
      prefix,
    },
  );
  const app = makeAnalyticsApp(context, { checkAnswers: true });
  const ask = async (userId: string) =>
    request(app)
      .get('/api/v1/analytics/me')
      .set('authorization', await tokens.bearer(userId));
  return {
    app,
    context,
    log: source,
    redis,
    dapr,
    prefix,
    whenReady: () => until(() => context.views.requireReady()),
    deliver: async (events) => {
      const answer = await request(app)
        .post('/events/rounds')
        .set('dapr-api-token', 'app-token')
        .send(bulkOf(events))
        .expect(200);
      const { statuses } = answer.body as { statuses: { status: string }[] };
      return statuses.map(({ status }) => status);
    },
    ask,
    figures: async (userId) => (await ask(userId)).body as Analytics,
    dump: () => dumpViews(context.redis, prefix),
    flush: () => flushViews(context.redis, prefix),
    close: async () => {
      await context.keeper.stop();
      await flushViews(context.redis, prefix);
      await context.close();
      await redis.shut();
      await source.close();
    },
  };
}

/** Tries until `check` resolves; gives up with its error after 10 s. */
export async function until(check: () => Promise<unknown>): Promise<void> {
  const deadlineMs = Date.now() + 10_000;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > deadlineMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

function recordTo(dapr: RecordingDapr): AnalyticsContext['dapr'] {
  return {
    publishBulk: (topic, events) => {
      if (dapr.fails) return Promise.reject(new Error('Kafka is away'));
      dapr.published.push(...events.map((event) => ({ topic, event })));
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}
