import { makeUpstream, type Upstream } from '@golfroundpro/shared/http/upstream.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import { makeMetrics, type Counter, type Metrics } from '@golfroundpro/shared/metrics/metrics.ts';
import { makeRateLimiter, type RateLimiter } from '@golfroundpro/shared/redis/rate-limiter.ts';
import { makeRedis, type Redis } from '@golfroundpro/shared/redis/redis.ts';
import {
  makeTokenVerifier,
  type ExpiryVerifier,
} from '@golfroundpro/shared/tokens/token-verifier.ts';
import type { GatewayConfig } from './config.ts';
import { makeLiveHub, type LiveChannels, type LiveHub } from './live/hub.ts';
import type { ProxyRoute, UpstreamName } from './routes.ts';

/** Everything the gateway is made of. */
export interface GatewayContext {
  config: GatewayConfig;
  logger: Logger;
  metrics: Metrics;
  requestsLimited: Counter;
  tokens: ExpiryVerifier;
  redis: Redis;
  limiters: Record<ProxyRoute['limit'], RateLimiter>;
  upstreams: Record<UpstreamName, Upstream>;
  live: LiveHub;
  close: () => Promise<void>;
}

/** What a test may replace. */
export interface GatewayOverrides {
  logger: Logger;
  tokens?: ExpiryVerifier;
  limitPrefix?: string;
  liveChannels?: LiveChannels;
}

const LIVE_CHANNELS = { rounds: 'round:changed', boards: 'analytics:boards' };

/** Wires the gateway by hand. */
export function makeContext(config: GatewayConfig, overrides: GatewayOverrides): GatewayContext {
  const { logger, limitPrefix = 'limit', liveChannels: channels = LIVE_CHANNELS } = overrides;
  const { upstreamUrls, rateLimits } = config;
  const metrics = makeMetrics(config.service);
  const redis = makeRedis(config.redisCacheUrl, logger);
  const limiter = (kind: string, perMinute: number) =>
    makeRateLimiter(redis, { prefix: `${limitPrefix}:${kind}`, perMinute });
  const upstreams = {
    auth: makeUpstream(upstreamUrls.auth),
    round: makeUpstream(upstreamUrls.round),
    analytics: makeUpstream(upstreamUrls.analytics),
  };
  const live = makeLiveHub({ config, upstreams, channels, metrics, logger });
  return {
    config,
    logger,
    metrics,
    requestsLimited: metrics.counter(
      'requests_limited_total',
      'Requests refused by a rate limit, by which one',
      ['limit'],
    ),
    tokens: overrides.tokens ?? makeTokenVerifier(upstreamUrls.auth),
    redis,
    limiters: {
      'per-address': limiter('address', rateLimits.anonymousPerMinute),
      'per-user': limiter('user', rateLimits.userPerMinute),
    },
    upstreams,
    live,
    close: async () => {
      live.stop();
      redis.disconnect();
      await Promise.all(Object.values(upstreams).map((upstream) => upstream.close()));
    },
  };
}
