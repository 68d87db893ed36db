import type { DaprClient } from '@golfroundpro/shared/dapr/dapr-client.ts';
import { makeEventLog } from '@golfroundpro/shared/events/event-log.ts';
import type { Readiness } from '@golfroundpro/shared/http/make-app.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import {
  followIdentity,
  makeServiceBase,
  type BaseOverrides,
} from '@golfroundpro/shared/service/service-base.ts';
import type { Keeper } from '@golfroundpro/shared/service/keeper.ts';
import type { TokenVerifier } from '@golfroundpro/shared/tokens/token-verifier.ts';
import { makeCacheUpdaterMetrics, type CacheUpdaterMetrics } from './cache-updater-metrics.ts';
import type { CacheUpdaterConfig } from './config.ts';
import { makePace, type Pace } from './domain/pace.ts';
import { keepViews } from './refill/keeper.ts';
import { service } from './service.ts';
import { VIEWS_PREFIX } from './views/keys.ts';
import { makeViews, type Views } from './views/views.ts';

/** Everything this service is made of. */
export interface CacheUpdaterContext {
  config: CacheUpdaterConfig;
  logger: Logger;
  metrics: CacheUpdaterMetrics;
  dapr: DaprClient;
  redis: Redis;
  views: Views;
  keeper: Keeper;
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

/** Whose logs the views follow from; onboarder's last: what is not made anew yet is not found rather than half told. */
const PRODUCERS = ['member', 'notification', 'auth', 'onboarder'];

/** Wires the service by hand; starts the keeper of its views. */
export async function makeContext(
  config: CacheUpdaterConfig,
  overrides: CacheUpdaterOverrides,
): Promise<CacheUpdaterContext> {
  const base = await makeServiceBase(service, config, overrides);
  const { logger, dapr, now, close } = base;
  const metrics = makeCacheUpdaterMetrics(base.metrics);
  const redis = base.openRedis(config.redisStateUrl);
  const views = makeViews(redis, overrides.prefix ?? VIEWS_PREFIX, () => keeper.wake());
  const logs = new Map(PRODUCERS.map((name) => [name, makeEventLog(name, config.calls[name]!)]));
  const keeper = keepViews({ views, logs, metrics, logger, now });
  base.onClose(keeper.stop);
  redis.on('ready', keeper.wake);
  const pace = makePace(now);
  const { tokens, readiness } = followIdentity(base, base.upstreams.auth, overrides.tokens);
  return { config, logger, metrics, dapr, redis, views, keeper, pace, tokens, readiness, close };
}
