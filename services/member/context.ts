import type { Pool } from 'pg';
import type { DaprClient } from '@golfroundpro/shared/dapr/dapr-client.ts';
import type { Leader } from '@golfroundpro/shared/db/leader.ts';
import { startForgetting } from '@golfroundpro/shared/db/forget-rows.ts';
import { forgetOldAnswers } from '@golfroundpro/shared/db/run-once.ts';
import type { Readiness } from '@golfroundpro/shared/http/make-app.ts';
import type { Upstream } from '@golfroundpro/shared/http/upstream.ts';
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
import { startRetries, type Retries } from '@golfroundpro/shared/retry/start-retries.ts';
import { startOwnRelay } from '@golfroundpro/shared/service/start-own-relay.ts';
import type { TokenVerifier } from '@golfroundpro/shared/tokens/token-verifier.ts';
import type { MemberConfig } from './config.ts';
import { SCHEMA } from './db/schema.ts';
import { makeMemberMetrics, type MemberMetrics } from './member-metrics.ts';
import { service } from './service.ts';
import { confirmations } from './subscriptions/confirmations.ts';
import { startErasures } from './leave/start-erasures.ts';
import { places } from './subscriptions/places.ts';
import { registrations } from './subscriptions/registrations.ts';
import { verifications } from './subscriptions/verifications.ts';
import { forgetBulkRows, startBulks } from './users/bulk/start-bulks.ts';

/** Everything this service is made of. */
export interface MemberContext {
  config: MemberConfig;
  logger: Logger;
  metrics: MemberMetrics;
  dapr: DaprClient;
  pool: Pool;
  tokens: TokenVerifier;
  readiness: Readiness;
  relay: Relay;
  /** Who logs in is there; what nobody but the door may keep is at the other. */
  auth: Upstream;
  /** The one door: whoever comes in comes in by it. */
  onboarder: Upstream;
  /** Changes many people at once. */
  bulks: Leader;
  /** Takes what tells of registrations; what cannot be done now is tried later. */
  retries: Retries;
  /** Erases who was deleted and not restored in time. */
  erasures: Leader;
  now: () => Date;
  close: () => Promise<void>;
}

/** Wires the service by hand. */
export async function makeContext(
  config: MemberConfig,
  overrides: BaseOverrides & DatabaseOverrides,
): Promise<MemberContext> {
  const base = await makeServiceBase(service, config, overrides);
  const { logger, dapr, now, close } = base;
  const metrics = makeMemberMetrics(base.metrics);
  const { pool } = await openDatabase(base, config, SCHEMA, overrides);
  const relay = startOwnRelay(base, pool);
  const topics = [registrations, places, confirmations, verifications];
  const takers = topics.map((of) => of({ pool, relay, metrics, now }));
  const retries = startRetries(base, { pool, metrics, takers });
  const bulks = startBulks({ pool, relay, logger, now });
  base.onClose(bulks.stop);
  base.onClose(startForgetting(forget, logger));
  const { auth, onboarder } = base.upstreams;
  const erasures = startErasures({ pool, auth, relay, metrics, logger, now });
  base.onClose(erasures.stop);
  const { tokens, readiness } = followIdentity(base, auth, overrides.tokens);
  return {
    ...{ config, logger, metrics, dapr, pool, tokens, readiness, relay, auth, onboarder },
    ...{ bulks, retries, erasures, now, close },
  };

  async function forget(): Promise<void> {
    await forgetOldAnswers(pool, config.answersKeptDays);
    await forgetBulkRows(pool, config.bulkUndoDays, now());
  }
}
