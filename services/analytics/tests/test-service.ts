import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import type { Pool } from 'pg';
import request from 'supertest';
import type { DataSourceOptions } from '@golfroundpro/shared/db/data-source.ts';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import {
  makeRecordingDapr,
  type RecordingDapr,
} from '@golfroundpro/shared/testing/recording-dapr.ts';
import { openRedisGate, type RedisGate } from '@golfroundpro/shared/testing/redis-gate.ts';
import { APP_TOKEN, testConfig } from '@golfroundpro/shared/testing/test-config.ts';
import { createTestDatabase, testSetting } from '@golfroundpro/shared/testing/test-database.ts';
import { makeTestTokens, type TestTokens } from '@golfroundpro/shared/testing/test-tokens.ts';
import { makeAnalyticsApp } from '../app.ts';
import { makeContext, type AnalyticsContext } from '../context.ts';
import type { Figures } from '../domain/figures.ts';
import { service as declaration } from '../service.ts';
import { viewsPrefix } from '../views/keys.ts';
import { dumpViews, flushViews } from './dump-views.ts';
import { startLogServer, type LogServer } from './log-server.ts';
import { bulkOf } from './test-events.ts';

/** What GET /api/v1/analytics/me answers, as far as the tests look at it. */
export interface MyAnalytics {
  figures: Figures;
  bestByCourse: object[];
  trend: { roundId: string; playedOn: string; strokes: number | null }[];
  form: object;
  asOf: string | null;
}

/** What GET /api/v1/leaderboards/:boardId answers, as far as the tests look at it. */
export interface Board {
  id: string;
  version: string;
  players: number;
  entries: { rank: number; userId: string; value: number; roundId: string; playedOn: string }[];
  own: { rank: number } | null;
}

export interface TestService {
  /** Those of the present life: a restart makes new ones. */
  app: Express;
  context: AnalyticsContext;
  pool: Pool;
  log: LogServer;
  redis: RedisGate;
  dapr: RecordingDapr;
  tokens: TestTokens;
  prefix: string;
  /** What the keys of every format start with. */
  root: string;
  connection: DataSourceOptions['connection'];
  /** Waits until every view is whole. */
  whenReady: () => Promise<void>;
  /** Hands events over as the sidecar does; gives the statuses in order. */
  deliver: (events: unknown[], partition?: string) => Promise<string[]>;
  /** Asks as a user. */
  get: (userId: string, path: string) => Promise<request.Response>;
  /** GET /api/v1/analytics/me */
  ask: (userId: string) => Promise<request.Response>;
  analytics: (userId: string) => Promise<MyAnalytics>;
  dump: () => Promise<string>;
  /** Drops all keys, as FLUSHALL would. */
  flush: () => Promise<void>;
  /** Ends the service and starts it again over the same stores. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
}

interface TestServiceOptions {
  log?: LogServer;
  /** Another instance, with which it shares the stores. */
  beside?: TestService;
  now?: () => Date;
  /** The format of its views, if not this version's. */
  format?: string;
}

/** The service over real stores with a prefix and a schema of its own; only the sidecar is stood in for. */
export async function startTestService(options: TestServiceOptions = {}): Promise<TestService> {
  const log = options.log ?? (await startLogServer());
  const database = options.beside
    ? { connection: options.beside.connection, drop: () => Promise.resolve() }
    : await createTestDatabase();
  const redis = await openRedisGate(testSetting('TEST_REDIS_STATE_URL'));
  const tokens = await makeTestTokens();
  const root = options.beside?.root ?? `test:${randomUUID()}`;
  const prefix = viewsPrefix(root, options.format);
  const dapr = makeRecordingDapr();

  async function start() {
    const context = await makeContext(testSettings(redis.url, log.url), {
      logger: makeLogger({ service: 'analytics', level: 'silent' }),
      connection: database.connection,
      tokens: tokens.verifier,
      dapr,
      root,
      ...(options.now ? { now: options.now } : {}),
      ...(options.format ? { format: options.format } : {}),
      channel: `${prefix}boards`,
    });
    return { context, pool: context.pool, app: makeAnalyticsApp(context, { checkAnswers: true }) };
  }

  const service: TestService = {
    ...(await start()),
    log,
    redis,
    dapr,
    tokens,
    ...{ prefix, root, connection: database.connection },
    whenReady: () => until(() => service.context.views.requireReady()),
    deliver: async (events, partition) => {
      const answer = await request(service.app)
        .post('/events/rounds')
        .set('dapr-api-token', APP_TOKEN)
        .send(bulkOf(events, partition))
        .expect(200);
      const { statuses } = answer.body as { statuses: { status: string }[] };
      return statuses.map(({ status }) => status);
    },
    get: async (userId, path) =>
      request(service.app)
        .get(path)
        .set('authorization', await tokens.bearer(userId)),
    ask: (userId) => service.get(userId, '/api/v1/analytics/me'),
    analytics: async (userId) => (await service.ask(userId)).body as MyAnalytics,
    dump: () => dumpViews(service.context.redis, prefix),
    flush: () => flushViews(service.context.redis, root),
    restart: async () => {
      await service.context.close();
      Object.assign(service, await start());
    },
    close: async () => {
      await service.context.keeper.stop();
      await service.context.announcer.stop();
      await flushViews(service.context.redis, prefix);
      if (!options.beside) await flushViews(service.context.redis, root);
      await service.context.close();
      await redis.shut();
      if (!options.log) await log.close();
      await database.drop();
    },
  };
  return service;
}

function testSettings(redisStateUrl: string, roundUrl: string) {
  return {
    ...testConfig(declaration, { round: roundUrl }),
    database: { host: '', port: 0, database: '' },
    redisStateUrl,
    redisCacheUrl: testSetting('TEST_REDIS_CACHE_URL'),
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
