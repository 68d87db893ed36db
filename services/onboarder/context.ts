import type { Pool } from 'pg';
import type { DaprClient } from '@golfroundpro/shared/dapr/dapr-client.ts';
import type { Leader } from '@golfroundpro/shared/db/leader.ts';
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
import type { OnboarderConfig } from './config.ts';
import { makeDayOn, type DayOn } from './days/day-on.ts';
import { countDuplicates, type DuplicateCount } from './days/duplicate-count.ts';
import { SCHEMA } from './db/schema.ts';
import { makeOnboarderMetrics, type OnboarderMetrics } from './onboarder-metrics.ts';
import { startOffers } from './places/start-offers.ts';
import { service } from './service.ts';

/** Everything this service is made of. */
export interface OnboarderContext {
  config: OnboarderConfig;
  logger: Logger;
  metrics: OnboarderMetrics;
  dapr: DaprClient;
  pool: Pool;
  tokens: TokenVerifier;
  readiness: Readiness;
  relay: Relay;
  /** The membership day that is on, as it was a moment ago. */
  dayOn: DayOn;
  /** Who is refused because they are registered already. */
  duplicates: DuplicateCount;
  /** Moves offers on whose time is over. */
  offers: Leader;
  now: () => Date;
  close: () => Promise<void>;
}

/** Wires the service by hand. */
export async function makeContext(
  config: OnboarderConfig,
  overrides: BaseOverrides & DatabaseOverrides,
): Promise<OnboarderContext> {
  const base = await makeServiceBase(service, config, overrides);
  const { logger, dapr, now, close } = base;
  const metrics = makeOnboarderMetrics(base.metrics);
  const { pool } = await openDatabase(base, config, SCHEMA, overrides);
  const relay = startOwnRelay(base, pool);
  const dayOn = makeDayOn(pool, now);
  const duplicates = countDuplicates(pool, dayOn, logger);
  base.onClose(duplicates.stop);
  const offers = startOffers({ pool, relay, logger, now });
  base.onClose(offers.stop);
  const { tokens, readiness } = followIdentity(base, base.upstreams.auth, overrides.tokens);
  return {
    ...{ config, logger, metrics, dapr, pool, tokens, readiness, relay },
    ...{ dayOn, duplicates, offers, now, close },
  };
}
