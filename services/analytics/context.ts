import { makeDaprClient, type DaprClient } from '@golfroundpro/shared/dapr/dapr-client.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import { makeMetrics, type Metrics } from '@golfroundpro/shared/metrics/metrics.ts';
import { makeRedis, type Redis } from '@golfroundpro/shared/redis/redis.ts';
import {
  makeTokenVerifier,
  type TokenVerifier,
} from '@golfroundpro/shared/tokens/token-verifier.ts';
import { makeAnalyticsMetrics, type AnalyticsMetrics } from './analytics-metrics.ts';
import type { AnalyticsConfig } from './config.ts';
import { startKeeper, type Keeper } from './refill/keeper.ts';
import { makeRoundLog } from './refill/round-log.ts';
import { makeViews, type Views } from './views/views.ts';

/** Everything this service works with, wired by hand. */
export interface AnalyticsContext {
  config: AnalyticsConfig;
  logger: Logger;
  metrics: Metrics;
  measures: AnalyticsMetrics;
  tokens: TokenVerifier;
  dapr: Pick<DaprClient, 'publishBulk' | 'close'>;
  redis: Redis;
  views: Views;
  keeper: Keeper;
  close: () => Promise<void>;
}

export interface ContextOverrides {
  logger: Logger;
  tokens?: TokenVerifier;
  dapr?: AnalyticsContext['dapr'];
  /** What every key starts with. */
  prefix?: string;
}

/** Wires the service and starts the keeper of its views. */
export function makeContext(
  config: AnalyticsConfig,
  overrides: ContextOverrides,
): AnalyticsContext {
  const { logger, prefix = 'analytics:' } = overrides;
  const metrics = makeMetrics(config.service);
  const measures = makeAnalyticsMetrics(metrics);
  const dapr = overrides.dapr ?? makeDaprClient(config.dapr);
  const redis = makeRedis(config.redisStateUrl, logger);
  const views = makeViews(redis, { prefix, measures });
  const log = makeRoundLog(config.roundUrl, config.dapr.appToken);
  const keeper = startKeeper({ views, log, logger, measures });
  redis.on('ready', keeper.wake);
  return {
    config,
    logger,
    metrics,
    measures,
    tokens: overrides.tokens ?? makeTokenVerifier(config.authUrl),
    dapr,
    redis,
    views,
    keeper,
    close: async () => {
      await keeper.stop();
      await dapr.close();
      redis.disconnect();
    },
  };
}
