import type { DaprClient } from '@golfroundpro/shared/dapr/dapr-client.ts';
import { makeConsumerMetrics, type ConsumerMetrics } from '@golfroundpro/shared/events/consumer.ts';
import type { Readiness } from '@golfroundpro/shared/http/make-app.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { Metrics } from '@golfroundpro/shared/metrics/metrics.ts';
import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import {
  followIdentity,
  makeServiceBase,
  type BaseOverrides,
} from '@golfroundpro/shared/service/service-base.ts';
import type { TokenVerifier } from '@golfroundpro/shared/tokens/token-verifier.ts';
import type { CacheUpdaterConfig } from './config.ts';
import { makePace, type Pace } from './domain/pace.ts';
import { service } from './service.ts';
import { VIEWS_PREFIX } from './views/keys.ts';
import { makeViews, type Views } from './views/views.ts';

/** Everything this service is made of. */
export interface CacheUpdaterContext {
  config: CacheUpdaterConfig;
  logger: Logger;
  metrics: Metrics & ConsumerMetrics;
  dapr: DaprClient;
  redis: Redis;
  views: Views;
  pace: Pace;
  tokens: TokenVerifier;
  readiness: Readiness;
  close: () => Promise<void>;
}

/** What a test may replace. */
export interface CacheUpdaterOverrides extends BaseOverrides {
  /** What every key starts with. */
  prefix?: string;
}

/** Wires the service by hand. */
export async function makeContext(
  config: CacheUpdaterConfig,
  overrides: CacheUpdaterOverrides,
): Promise<CacheUpdaterContext> {
  const base = await makeServiceBase(service, config, overrides);
  const { logger, dapr, close } = base;
  const metrics = { ...base.metrics, ...makeConsumerMetrics(base.metrics) };
  const redis = base.openRedis(config.redisStateUrl);
  const views = makeViews(redis, overrides.prefix ?? VIEWS_PREFIX);
  const pace = makePace(base.now);
  const { tokens, readiness } = followIdentity(base, base.upstreams.auth, overrides.tokens);
  return { config, logger, metrics, dapr, redis, views, pace, tokens, readiness, close };
}
