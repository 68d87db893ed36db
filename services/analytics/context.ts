import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { DaprClient } from '@golfroundpro/shared/dapr/dapr-client.ts';
import { makeDaprClient } from '@golfroundpro/shared/dapr/make-dapr-client.ts';
import { makeSecretsWatch } from '@golfroundpro/shared/dapr/watch-secrets.ts';
import {
  loginOf,
  readLogin,
  switchLogin,
  type DatabaseLogin,
} from '@golfroundpro/shared/db/database-login.ts';
import { openDataSource, poolOf } from '@golfroundpro/shared/db/data-source.ts';
import { makeUpstream } from '@golfroundpro/shared/http/upstream.ts';
import { observePool } from '@golfroundpro/shared/db/observe-pool.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import { makeMetrics } from '@golfroundpro/shared/metrics/metrics.ts';
import { makeRedis, type Redis } from '@golfroundpro/shared/redis/redis.ts';
import { makeRelayMetrics } from '@golfroundpro/shared/relay/relay-metrics.ts';
import { startRelay, type Relay } from '@golfroundpro/shared/relay/relay.ts';
import { makeRevocations } from '@golfroundpro/shared/tokens/revocations.ts';
import {
  makeTokenVerifier,
  type TokenVerifier,
} from '@golfroundpro/shared/tokens/token-verifier.ts';
import { ACHIEVEMENT_TOPIC } from './achievement-events.ts';
import { startAnnouncer, type Announcer } from './achievements/announcer.ts';
import { makeAnalyticsMetrics, type AnalyticsMetrics } from './analytics-metrics.ts';
import { makeBoardNews } from './board-news.ts';
import type { AnalyticsConfig } from './config.ts';
import { SCHEMA } from './db/schema.ts';
import { startKeeper, type Keeper } from './refill/keeper.ts';
import type { RefillParts } from './refill/refill.ts';
import { makeRoundLog } from './refill/round-log.ts';
import { makeDirtyUsers } from './views/dirty-users.ts';
import { makeViews, type Views } from './views/views.ts';

/** Everything this service works with, wired by hand. */
export interface AnalyticsContext {
  config: AnalyticsConfig;
  logger: Logger;
  metrics: AnalyticsMetrics;
  tokens: TokenVerifier;
  dapr: Pick<DaprClient, 'publishBulk' | 'secret' | 'close'>;
  dataSource: DataSource;
  pool: Pool;
  redis: Redis;
  views: Views;
  refillParts: RefillParts;
  keeper: Keeper;
  relay: Relay;
  announcer: Announcer;
  now: () => Date;
  /** Aborted when the service is closed. */
  closing: AbortSignal;
  close: () => Promise<void>;
}

export interface ContextOverrides {
  logger: Logger;
  /** Kept open by whoever gave it. */
  dataSource?: DataSource;
  tokens?: TokenVerifier;
  dapr?: AnalyticsContext['dapr'];
  /** What every key, and the channel of the boards, starts with. */
  prefix?: string;
  now?: () => Date;
}

/** Wires the service; starts the keeper of its views, the announcer and the relay. */
export async function makeContext(
  config: AnalyticsConfig,
  overrides: ContextOverrides,
): Promise<AnalyticsContext> {
  const { logger, prefix = 'analytics:' } = overrides;
  const metrics = makeAnalyticsMetrics(makeMetrics(config.service));
  const dapr = overrides.dapr ?? (await makeDaprClient(config.dapr, 'small'));
  const secret = overrides.dataSource ? undefined : await readLogin(dapr, config.service);
  const dataSource = overrides.dataSource ?? (await openOwn(config, loginOf(secret!)));
  const pool = poolOf(dataSource);
  observePool(metrics, pool);
  const secretsWatch = makeSecretsWatch({ dapr, config, logger, metrics });
  if (secret) secretsWatch.start(secret, async (changed) => switchLogin(pool, loginOf(changed)));
  const redis = makeRedis(config.redisStateUrl, logger);
  const redisCache = makeRedis(config.redisCacheUrl, logger);
  const news = makeBoardNews(redisCache, `${prefix}boards`);
  const views = makeViews(redis, { prefix, metrics, onBoards: news.tell });
  const relay = startRelay({
    pool,
    dapr,
    topicOf: () => ACHIEVEMENT_TOPIC,
    source: '/analytics',
    logger,
    metrics: makeRelayMetrics(metrics),
  });
  const announcer = startAnnouncer({
    pool,
    dirty: makeDirtyUsers(redis, prefix),
    logger,
    metrics,
    onAnnounced: relay.wake,
  });
  const log = makeRoundLog(config.roundUrls, config.dapr.appToken);
  const onSwap = () => {
    news.tellAll();
    announcer.wake();
  };
  const refillParts = { views, log, logger, metrics, onSwap };
  const keeper = startKeeper(refillParts);
  redis.on('ready', () => {
    keeper.wake();
    announcer.wake();
  });
  const auth = makeUpstream(config.authUrls);
  const { appToken } = config.dapr;
  const revocations = makeRevocations({ auth, appToken, metrics, logger });
  const closing = new AbortController();
  return {
    config,
    logger,
    metrics,
    tokens: overrides.tokens ?? makeTokenVerifier({ auth, revocations }),
    dapr,
    dataSource,
    pool,
    redis,
    views,
    refillParts,
    keeper,
    relay,
    announcer,
    now: overrides.now ?? (() => new Date()),
    closing: closing.signal,
    close: async () => {
      closing.abort();
      secretsWatch.stop();
      revocations.close();
      await keeper.stop();
      await announcer.stop();
      await relay.stop();
      redis.disconnect();
      redisCache.disconnect();
      if (dataSource !== overrides.dataSource) await dataSource.destroy();
      await auth.close();
      await dapr.close();
    },
  };
}

function openOwn({ database }: AnalyticsConfig, login: DatabaseLogin): Promise<DataSource> {
  return openDataSource({ connection: { ...database, ...login }, ...SCHEMA });
}
