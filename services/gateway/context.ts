import type { Channel } from '@golfroundpro/contracts/channels.gen.ts';
import type { Readiness } from '@golfroundpro/shared/http/make-app.ts';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import { makeRateLimiter, type RateLimiter } from '@golfroundpro/shared/redis/rate-limiter.ts';
import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import {
  followIdentity,
  makeServiceBase,
  type BaseOverrides,
  type Callee,
} from '@golfroundpro/shared/service/service-base.ts';
import type { Revocations } from '@golfroundpro/shared/tokens/revocations.ts';
import type { ExpiryVerifier } from '@golfroundpro/shared/tokens/token-verifier.ts';
import { makeApiKeys, type ApiKeys } from './api-keys.ts';
import { mapUpstreams, type GatewayConfig } from './config.ts';
import { makeCallerCounts } from './domain/caller-counts.ts';
import type { Limit } from './domain/limit.ts';
import { makeGatewayMetrics, type GatewayMetrics } from './gateway-metrics.ts';
import { makeLiveHub, type LiveChannels, type LiveHub } from './live/hub.ts';
import { makeHolders, type Holders } from './own-data/holders.ts';
import { makeForwarder, type Forwarder } from './proxy/forwarder.ts';
import { makeBodyTaker, type BodyTaker } from './proxy/take-body.ts';
import { HOLDERS, type UpstreamName } from './proxy-routes.gen.ts';
import { service } from './service.ts';

/** Everything the gateway is made of. */
export interface GatewayContext {
  config: GatewayConfig;
  logger: Logger;
  metrics: GatewayMetrics;
  tokens: ExpiryVerifier;
  revocations: Revocations;
  readiness: Readiness;
  apiKeys: ApiKeys;
  redis: Redis;
  limiters: Record<Limit, RateLimiter>;
  /** Whom the gateway itself asks, beside what clients ask of the services. */
  upstreams: Record<Callee<typeof service>, Upstream>;
  forwarders: Record<UpstreamName, Forwarder>;
  /** Who holds something of people. */
  holders: Holders;
  bodies: BodyTaker;
  /** Count what a caller has under way until it is given back; nothing where they have too many. */
  claims: Record<'request' | 'large', ReturnType<typeof makeCallerCounts>>;
  live: LiveHub;
  close: () => Promise<void>;
}

/** What a test may replace. */
export interface GatewayOverrides extends BaseOverrides {
  limitPrefix?: string;
  liveChannels?: LiveChannels;
}

/** Requests of a caller whose body may be large; each is held as a whole while it comes. */
const MOST_LARGE = 2;

const LIVE_CHANNELS: Record<keyof LiveChannels, Channel> = {
  rounds: 'round:changed',
  boards: 'analytics:boards',
};

/** Wires the gateway by hand. */
export async function makeContext(
  config: GatewayConfig,
  overrides: GatewayOverrides,
): Promise<GatewayContext> {
  const { limitPrefix = 'limit', liveChannels: channels = LIVE_CHANNELS } = overrides;
  const { upstreamUrls, rateLimits } = config;
  const base = await makeServiceBase(service, config, overrides);
  const { logger, upstreams } = base;
  const metrics = makeGatewayMetrics(base.metrics);
  const redis = base.openRedis(config.redisCacheUrl);
  const limiter = (kind: string, perMinute: number) =>
    makeRateLimiter(redis, { prefix: `${limitPrefix}:${kind}`, perMinute });
  const placeOf = (name: UpstreamName) => ({ urls: upstreamUrls[name], sidecar: config.dapr });
  const forwarders = mapUpstreams((name) => makeForwarder(placeOf(name), config.unreadSeconds));
  for (const [name, { poolState, close }] of Object.entries(forwarders)) {
    metrics.pool(name, poolState);
    base.onClose(close);
  }
  const holders = makeHolders(Object.fromEntries(HOLDERS.map((name) => [name, placeOf(name)])));
  base.onClose(holders.close);
  const { revocations, tokens, readiness } = followIdentity(base, upstreams.auth, overrides.tokens);
  const live = makeLiveHub({ config, upstreams, revocations, channels, metrics, logger });
  base.onClose(live.stop);
  return {
    ...{ config, logger, metrics, tokens, revocations, readiness, redis },
    ...{ upstreams, forwarders, holders, live },
    bodies: makeBodyTaker(config.bodySeconds),
    claims: {
      request: makeCallerCounts(config.inFlight),
      large: makeCallerCounts({ user: MOST_LARGE, address: MOST_LARGE }),
    },
    apiKeys: makeApiKeys(upstreams.auth),
    limiters: {
      'per-address': limiter('address', rateLimits.anonymous),
      'per-user': limiter('user', rateLimits.user),
      credentials: limiter('credentials', rateLimits.credentials),
    },
    close: base.close,
  };
}
