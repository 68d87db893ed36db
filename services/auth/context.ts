import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { DaprClient } from '@golfroundpro/shared/dapr/dapr-client.ts';
import { startForgetting } from '@golfroundpro/shared/db/forget-rows.ts';
import type { Leader } from '@golfroundpro/shared/db/leader.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import { makePostOffice, type SmtpLogin } from '@golfroundpro/shared/mail/post-office.ts';
import type { Relay } from '@golfroundpro/shared/relay/relay.ts';
import {
  openDatabase,
  type DatabaseOverrides,
} from '@golfroundpro/shared/service/open-database.ts';
import { makeServiceBase, type BaseOverrides } from '@golfroundpro/shared/service/service-base.ts';
import { startOwnRelay } from '@golfroundpro/shared/service/start-own-relay.ts';
import { parseKeyRing } from '@golfroundpro/shared/tokens/key-ring.ts';
import { pollRevocations } from '@golfroundpro/shared/tokens/revocations.ts';
import { makeTokenIssuer, type TokenIssuer } from '@golfroundpro/shared/tokens/token-issuer.ts';
import {
  makeTokenVerifierFrom,
  type TokenVerifier,
} from '@golfroundpro/shared/tokens/token-verifier.ts';
import { keysFrom, type AuthKeys } from './auth-keys.ts';
import { makeAuthMetrics, type AuthMetrics } from './auth-metrics.ts';
import { makeDoor, type Door } from './claims/door.ts';
import { startClaiming } from './claims/start-claiming.ts';
import type { AuthConfig } from './config.ts';
import { forgetEnded } from './db/forget-ended.ts';
import { SCHEMA } from './db/schema.ts';
import { ensureDemoAccounts } from './demo-account.ts';
import { startMail } from './mail/start-mail.ts';
import { makeOidcProvider, type OidcProvider } from './oidc/provider.ts';
import {
  makePasswordHasher,
  PASSWORD_COST,
  type PasswordCost,
  type PasswordHasher,
} from './passwords/password-hasher.ts';
import { startRecoveries } from './recoveries/start-recoveries.ts';
import { service } from './service.ts';
import { makeFamilyStore, type FamilyStore } from './sessions/family-store.ts';
import { readRevocations } from './sessions/read-revocations.ts';
import { makeLockouts, type Lockouts } from './throttle/lockouts.ts';
import { resealSeeds } from './user-secrets/reseal-seeds.ts';

/** Everything this service is made of. */
export interface AuthContext {
  config: AuthConfig;
  logger: Logger;
  metrics: AuthMetrics;
  dapr: DaprClient;
  dataSource: DataSource;
  pool: Pool;
  passwords: PasswordHasher;
  issuer: TokenIssuer;
  /** Checks our own tokens, against our own table of revocations. */
  tokens: TokenVerifier;
  families: FamilyStore;
  keys: AuthKeys;
  lockouts: Lockouts;
  /** Where it is decided who has which e-mail. */
  door: Door;
  /** Claims the e-mails that are not claimed yet. */
  claiming: Leader;
  /** Where people may log in instead of with a password, if there is such a place. */
  oidc: OidcProvider | undefined;
  relay: Relay;
  /** Sends what `queueMail` queued. */
  mail: Leader;
  now: () => Date;
  close: () => Promise<void>;
}

/** A field of the secret that auth declares. */
type SecretField = keyof typeof service.secrets;

/** What a test may replace. */
export interface AuthOverrides extends BaseOverrides, DatabaseOverrides<SecretField> {
  families?: FamilyStore;
  door?: Door;
  passwordCost?: PasswordCost;
}

/** Wires the service by hand. */
export async function makeContext(
  config: AuthConfig,
  overrides: AuthOverrides,
): Promise<AuthContext> {
  const { passwordCost = PASSWORD_COST } = overrides;
  const base = await makeServiceBase(service, config, overrides);
  const { logger, dapr, now } = base;
  const metrics = makeAuthMetrics(base.metrics);
  const database = await openDatabase<SecretField>(base, config, SCHEMA, overrides);
  const { dataSource, pool, secret } = database;
  const keys = keysFrom(secret);
  const passwords = await makePasswordHasher({
    cost: passwordCost,
    peppers: keys.pepper,
    ...config.hashing,
    observeWaiting: (waiting) => metrics.hashesWaiting.set(waiting),
    observeSeconds: (method, seconds) => metrics.hashSeconds.observe({ method }, seconds),
  });
  base.onClose(passwords.close);
  if (config.seedDemo) await ensureDemoAccounts(pool, passwords);
  const onFault = (err: unknown, userId?: string) =>
    logger.warn({ err, userId }, 'a seed was not sealed with the new key');
  const reseal = () => void resealSeeds({ pool, keys, onFault }).catch(onFault);
  reseal();
  const relay = startOwnRelay(base, pool);
  const postOffice = makePostOffice(config.smtp, smtpLoginOf(secret));
  const mail = startMail({
    pool,
    postOffice,
    publicUrl: config.publicUrl,
    linkSeconds: config.lifetimes.linkSeconds,
    mailCodeSeconds: config.lifetimes.mailCodeSeconds,
    accountInvitationSeconds: config.lifetimes.accountInvitationSeconds,
    digestKey: keys.digest,
    metrics,
    logger,
    now,
  });
  base.onClose(mail.stop);
  const door = overrides.door ?? makeDoor(base.upstreams.onboarder);
  const claiming = startClaiming({ pool, door, metrics, logger, now });
  base.onClose(claiming.stop);
  base.onClose(startRecoveries({ pool, door, now, relay, mail, metrics, logger }));
  base.onClose(startForgetting(() => forgetEnded(pool, config.answersKeptDays), logger));
  const issuer = await makeTokenIssuer(parseKeyRing(secret.signingKeys));
  database.onSecret(async (changed) => {
    await issuer.use(parseKeyRing(changed.signingKeys));
    Object.assign(keys, keysFrom(changed));
    passwords.use(keys.pepper);
    postOffice.use(smtpLoginOf(changed));
    reseal();
  });
  const revocations = pollRevocations({
    read: (afterMs) => readRevocations(pool, afterMs),
    metrics,
    logger,
  });
  base.onClose(revocations.close);
  return {
    ...{ config, logger, metrics, dapr, dataSource, pool, passwords, issuer, keys },
    tokens: makeTokenVerifierFrom(issuer.keys, { revocations, now: () => now().getTime() }),
    families: overrides.families ?? makeFamilyStore(dapr),
    lockouts: makeLockouts({ pool, metrics, limits: config.lockout, now }),
    oidc: oidcFrom(config, secret.oidcClientSecret),
    ...{ door, claiming, relay, mail, now, close: base.close },
  };
}

function smtpLoginOf(secret: Record<'smtpUser' | 'smtpPassword', string>): SmtpLogin {
  return { user: secret.smtpUser, pass: secret.smtpPassword };
}

function oidcFrom({ oidc, publicUrl }: AuthConfig, clientSecret: string): OidcProvider | undefined {
  const redirectUri = `${publicUrl}/api/v1/auth/oidc/callback`;
  return oidc && makeOidcProvider(oidc, clientSecret, redirectUri);
}
