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
import type { NotificationConfig } from './config.ts';
import { SCHEMA } from './db/schema.ts';
import { makeNotificationMetrics, type NotificationMetrics } from './notification-metrics.ts';
import { service } from './service.ts';

/** Everything this service is made of. */
export interface NotificationContext {
  config: NotificationConfig;
  logger: Logger;
  metrics: NotificationMetrics;
  dapr: DaprClient;
  pool: Pool;
  tokens: TokenVerifier;
  readiness: Readiness;
  relay: Relay;
  close: () => Promise<void>;
}

/** Wires the service by hand. */
export async function makeContext(
  config: NotificationConfig,
  overrides: BaseOverrides & DatabaseOverrides,
): Promise<NotificationContext> {
  const base = await makeServiceBase(service, config, overrides);
  const { logger, dapr, close } = base;
  const metrics = makeNotificationMetrics(base.metrics);
  const { pool } = await openDatabase(base, config, SCHEMA, overrides);
  const relay = startOwnRelay(base, pool);
  const { tokens, readiness } = followIdentity(base, base.upstreams.auth, overrides.tokens);
  return { config, logger, metrics, dapr, pool, tokens, readiness, relay, close };
}
