import { makeUpstream, type Upstream } from '@golfroundpro/shared/http/upstream.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import { makeMetrics } from '@golfroundpro/shared/metrics/metrics.ts';
import { makeRateLimiter, type RateLimiter } from '@golfroundpro/shared/redis/rate-limiter.ts';
import { makeRedis, type Redis } from '@golfroundpro/shared/redis/redis.ts';
import { makeRevocations, type Revocations } from '@golfroundpro/shared/tokens/revocations.ts';
import {
  makeTokenVerifier,
  type ExpiryVerifier,
} from '@golfroundpro/shared/tokens/token-verifier.ts';
import { makeApiKeys, type ApiKeys } from './api-keys.ts';
import { mapUpstreams, type GatewayConfig } from './config.ts';
import type { Limit } from './domain/limit.ts';
import { makeGatewayMetrics, type GatewayMetrics } from './gateway-metrics.ts';
import { makeLiveHub, type LiveChannels, type LiveHub } from './live/hub.ts';
import type { UpstreamName } from './proxy-routes.gen.ts';

/** Everything the gateway is made of. */
export interface GatewayContext {
  config: GatewayConfig;
  logger: Logger;
  metrics: GatewayMetrics;
  tokens: ExpiryVerifier;
  revocations: Revocations;
  apiKeys: ApiKeys;
  redis: Redis;
  limiters: Record<Limit, RateLimiter>;
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
  const metrics = makeGatewayMetrics(makeMetrics(config.service));
  const redis = makeRedis(config.redisCacheUrl, logger);
  const limiter = (kind: string, perMinute: number) =>
    makeRateLimiter(redis, { prefix: `${limitPrefix}:${kind}`, perMinute });
  const upstreams = mapUpstreams((name) => makeUpstream(upstreamUrls[name]));
  for (const [name, { poolState }] of Object.entries(upstreams)) metrics.pool(name, poolState);
  const { auth } = upstreams;
  const { appToken } = config.dapr;
  const revocations = makeRevocations({ auth, appToken, metrics, logger });
  const live = makeLiveHub({ config, upstreams, revocations, channels, metrics, logger });
  return {
    config,
    logger,
    metrics,
    tokens: overrides.tokens ?? makeTokenVerifier({ auth, revocations }),
    revocations,
    apiKeys: makeApiKeys(auth, appToken),
    redis,
    limiters: {
      'per-address': limiter('address', rateLimits.anonymous),
      'per-user': limiter('user', rateLimits.user),
      credentials: limiter('credentials', rateLimits.credentials),
    },
    upstreams,
    live,
    close: async () => {
      live.stop();
      revocations.close();
      redis.disconnect();
      await Promise.all(Object.values(upstreams).map((upstream) => upstream.close()));
    },
  };
}
