import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Channel } from '@golfroundpro/contracts/channels.gen.ts';
import type { DaprClient } from '@golfroundpro/shared/dapr/dapr-client.ts';
import type { Readiness } from '@golfroundpro/shared/http/make-app.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import type { Relay } from '@golfroundpro/shared/relay/relay.ts';
import {
  openDatabase,
  type DatabaseOverrides,
} from '@golfroundpro/shared/service/open-database.ts';
import {
  followIdentity,
  makeServiceBase,
  type BaseOverrides,
} from '@golfroundpro/shared/service/service-base.ts';
import { startOwnRelay } from '@golfroundpro/shared/service/start-own-relay.ts';
import type { Keeper } from '@golfroundpro/shared/service/keeper.ts';
import type { TokenVerifier } from '@golfroundpro/shared/tokens/token-verifier.ts';
import { startAnnouncer, type Announcer } from './achievements/announcer.ts';
import { makeAnalyticsMetrics, type AnalyticsMetrics } from './analytics-metrics.ts';
import { makeBoardNews } from './board-news.ts';
import type { AnalyticsConfig } from './config.ts';
import { followCourseDays, type CourseDays } from './course-days.ts';
import { SCHEMA } from './db/schema.ts';
import { keepViews } from './refill/keeper.ts';
import type { RefillParts } from './refill/fill-generation.ts';
import { makeRoundLog } from './refill/round-log.ts';
import { service } from './service.ts';
import { makeDirtyUsers } from './views/dirty-users.ts';
import { makeFormats } from './views/formats.ts';
import { viewsPrefix } from './views/keys.ts';
import { makeViews, type Views } from './views/views.ts';

/** Everything this service works with, wired by hand. */
export interface AnalyticsContext {
  config: AnalyticsConfig;
  logger: Logger;
  metrics: AnalyticsMetrics;
  tokens: TokenVerifier;
  readiness: Readiness;
  dapr: DaprClient;
  dataSource: DataSource;
  pool: Pool;
  redis: Redis;
  views: Views;
  refillParts: RefillParts;
  keeper: Keeper;
  relay: Relay;
  announcer: Announcer;
  now: () => Date;
  courseDays: CourseDays;
  /** Aborted when the service is closed. */
  closing: AbortSignal;
  close: () => Promise<void>;
}

/** What a test may replace. */
export interface AnalyticsOverrides extends BaseOverrides, DatabaseOverrides {
  /** What every key starts with, before the format of the views. */
  root?: string;
  /** Another format than this version's. */
  format?: string;
  /** The Redis channel that tells of changed boards. */
  channel?: string;
}

const CHANNEL: Channel = 'analytics:boards';

/** Wires the service; starts the keeper of its views, the announcer and the relay. */
export async function makeContext(
  config: AnalyticsConfig,
  overrides: AnalyticsOverrides,
): Promise<AnalyticsContext> {
  const { root = 'analytics', channel = CHANNEL } = overrides;
  const prefix = viewsPrefix(root, overrides.format);
  const base = await makeServiceBase(service, config, overrides);
  const { logger, dapr, now } = base;
  const metrics = makeAnalyticsMetrics(base.metrics);
  const { dataSource, pool } = await openDatabase(base, config, SCHEMA, overrides);
  const redis = base.openRedis(config.redisStateUrl);
  const news = makeBoardNews(base.openRedis(config.redisCacheUrl), channel);
  const onMarked = () => announcer.wake();
  const views = makeViews(redis, { prefix, metrics, onBoards: news.tell, onMarked });
  const seenLog = { redis, key: `${root}-seen-log` };
  const relay = startOwnRelay(base, pool, { seenLog });
  const announcer = startAnnouncer({
    pool,
    dirty: makeDirtyUsers(redis, prefix),
    logger,
    metrics,
    onAnnounced: relay.wake,
  });
  base.onClose(announcer.stop);
  const log = makeRoundLog(config.calls['round']!);
  const onSwap = () => {
    news.tellAll();
    announcer.wake();
  };
  const refillParts = { views, log, logger, metrics, onSwap };
  const keeper = keepViews({ ...refillParts, formats: makeFormats(redis, root, prefix) });
  base.onClose(keeper.stop);
  redis.on('ready', () => {
    keeper.wake();
    announcer.wake();
  });
  const { tokens, readiness } = followIdentity(base, base.upstreams.auth, overrides.tokens);
  const courseDays = followCourseDays({ round: base.upstreams.round, logger, now });
  base.onClose(courseDays.stop);
  const closing = new AbortController();
  base.onClose(() => closing.abort());
  return {
    ...{ config, logger, metrics, tokens, dapr, dataSource, pool, redis, views },
    ...{
      refillParts,
      keeper,
      relay,
      announcer,
      readiness,
      now,
      courseDays,
      closing: closing.signal,
    },
    close: base.close,
  };
}
