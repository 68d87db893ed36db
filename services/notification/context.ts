import type { Pool } from 'pg';
import type { DaprClient } from '@golfroundpro/shared/dapr/dapr-client.ts';
import { startForgetting } from '@golfroundpro/shared/db/forget-rows.ts';
import type { Leader } from '@golfroundpro/shared/db/leader.ts';
import type { Readiness } from '@golfroundpro/shared/http/make-app.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import { makePostOffice, type SmtpLogin } from '@golfroundpro/shared/mail/post-office.ts';
import { startRetries, type Retries } from '@golfroundpro/shared/retry/start-retries.ts';
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
import { clubOf } from './mails/confirmation-text.ts';
import { makeIdentity } from './mails/identity.ts';
import { forgetRepeats } from './mails/repeat-rows.ts';
import { startMails } from './mails/start-mails.ts';
import { makeNotificationMetrics, type NotificationMetrics } from './notification-metrics.ts';
import { sealerFrom } from './sealer-from.ts';
import { service } from './service.ts';
import { created } from './subscriptions/created.ts';
import { registrations } from './subscriptions/registrations.ts';
import { repeated } from './subscriptions/repeated.ts';

/** Everything this service is made of. */
export interface NotificationContext {
  config: NotificationConfig;
  logger: Logger;
  metrics: NotificationMetrics;
  dapr: DaprClient;
  pool: Pool;
  tokens: TokenVerifier;
  readiness: Readiness;
  /** Sends what waits. */
  mails: Leader;
  /** Takes what is tried later where it fails. */
  retries: Retries;
  now: () => Date;
  close: () => Promise<void>;
}

/** What this service's secret holds beside the database login. */
type Secret = 'smtpUser' | 'smtpPassword' | 'sealingKey';

/** Wires the service by hand. */
export async function makeContext(
  config: NotificationConfig,
  overrides: BaseOverrides & DatabaseOverrides<Secret>,
): Promise<NotificationContext> {
  const base = await makeServiceBase(service, config, overrides);
  const { logger, dapr, now, close } = base;
  const { auth } = base.upstreams;
  const metrics = makeNotificationMetrics(base.metrics);
  const { pool, secret, onSecret } = await openDatabase<Secret>(base, config, SCHEMA, overrides);
  const relay = startOwnRelay(base, pool);
  const postOffice = makePostOffice(config.smtp, smtpLoginOf(secret));
  const identity = makeIdentity(auth);
  const sealer = sealerFrom(secret.sealingKey);
  const head = { publicUrl: config.publicUrl, club: clubOf(config.smtp.from) };
  const mails = startMails({
    pool,
    postOffice,
    relay,
    metrics,
    logger,
    now,
    auth,
    identity,
    sealer,
    ...head,
  });
  base.onClose(mails.stop);
  base.onClose(startForgetting(() => forgetRepeats(pool, now()), logger));
  const { wake } = mails;
  const takers = [
    registrations(pool),
    created({ pool, identity, sealer, now, wake }),
    repeated({ pool, now, wake }),
  ];
  const retries = startRetries(base, { pool, metrics, takers });
  onSecret((changed) => {
    postOffice.use(smtpLoginOf(changed));
    sealer.use(changed.sealingKey);
    return Promise.resolve();
  });
  const { tokens, readiness } = followIdentity(base, auth, overrides.tokens);
  return {
    ...{ config, logger, metrics, dapr, pool, tokens, readiness },
    ...{ mails, retries, now, close },
  };
}

function smtpLoginOf({ smtpUser, smtpPassword }: Record<Secret, string>): SmtpLogin {
  return { user: smtpUser, pass: smtpPassword };
}
