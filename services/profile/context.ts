import type { Pool } from 'pg';
import type { DaprClient } from '@golfroundpro/shared/dapr/dapr-client.ts';
import type { Readiness } from '@golfroundpro/shared/http/make-app.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
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
import type { TokenVerifier } from '@golfroundpro/shared/tokens/token-verifier.ts';
import { makeFifoCache } from './cache/fifo-cache.ts';
import { makeProfileCache, type ProfileCache } from './cache/profile-cache.ts';
import { tellCommitted } from './cache/tell-committed.ts';
import type { ProfileConfig } from './config.ts';
import { SCHEMA } from './db/schema.ts';
import { makeProfileMetrics, type ProfileMetrics } from './profile-metrics.ts';
import { service } from './service.ts';

/** Everything this service is made of. */
export interface ProfileContext {
  config: ProfileConfig;
  logger: Logger;
  metrics: ProfileMetrics;
  dapr: DaprClient;
  pool: Pool;
  cache: ProfileCache;
  tokens: TokenVerifier;
  readiness: Readiness;
  relay: Relay;
  close: () => Promise<void>;
}

/** What a test may replace. */
export interface ProfileOverrides extends BaseOverrides, DatabaseOverrides {
  cachePrefix?: string;
  cacheSettleMs?: number;
}

/** The number rises where what is cached changes. */
const CACHE_PREFIX = 'profile-1:';

/** Wires the service by hand. */
export async function makeContext(
  config: ProfileConfig,
  overrides: ProfileOverrides,
): Promise<ProfileContext> {
  const { cachePrefix = CACHE_PREFIX, cacheSettleMs } = overrides;
  const base = await makeServiceBase(service, config, overrides);
  const { logger, dapr, close, now } = base;
  const metrics = makeProfileMetrics(base.metrics);
  const { pool } = await openDatabase(base, config, SCHEMA, overrides);
  const redis = base.openRedis(config.redisCacheUrl);
  const fifo = makeFifoCache(redis, { prefix: cachePrefix, bounds: config.cache, now });
  const cache = makeProfileCache({ redis, fifo, metrics, logger, settleMs: cacheSettleMs });
  const relay = startOwnRelay(base, pool, { onCommitted: tellCommitted(cache) });
  const { tokens, readiness } = followIdentity(base, base.upstreams.auth, overrides.tokens);
  return { config, logger, metrics, dapr, pool, cache, tokens, readiness, relay, close };
}
