import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { DaprClient } from '@golfroundpro/shared/dapr/dapr-client.ts';
import { makeDaprClient } from '@golfroundpro/shared/dapr/make-dapr-client.ts';
import { readSecrets } from '@golfroundpro/shared/dapr/read-secrets.ts';
import { makeSecretsWatch } from '@golfroundpro/shared/dapr/watch-secrets.ts';
import { loginOf, switchLogin } from '@golfroundpro/shared/db/database-login.ts';
import {
  openDataSource,
  poolOf,
  type DataSourceOptions,
} from '@golfroundpro/shared/db/data-source.ts';
import type { Leader } from '@golfroundpro/shared/db/leader.ts';
import { observePool } from '@golfroundpro/shared/db/observe-pool.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import { makeMetrics } from '@golfroundpro/shared/metrics/metrics.ts';
import { makeRedis, type Redis } from '@golfroundpro/shared/redis/redis.ts';
import { makeRelayMetrics } from '@golfroundpro/shared/relay/relay-metrics.ts';
import { startRelay, type Relay } from '@golfroundpro/shared/relay/relay.ts';
import { parseKeyRing } from '@golfroundpro/shared/tokens/key-ring.ts';
import { pollRevocations } from '@golfroundpro/shared/tokens/revocations.ts';
import { makeTokenIssuer, type TokenIssuer } from '@golfroundpro/shared/tokens/token-issuer.ts';
import {
  makeTokenVerifierFrom,
  type TokenVerifier,
} from '@golfroundpro/shared/tokens/token-verifier.ts';
import { makeAuthMetrics, type AuthMetrics } from './auth-metrics.ts';
import type { AuthConfig } from './config.ts';
import { startForgetting } from './db/forget-ended.ts';
import { SCHEMA } from './db/schema.ts';
import { ensureDemoAccounts } from './demo-account.ts';
import { topicOf } from './events.ts';
import { makePostOffice } from './mail/post-office.ts';
import { startMail } from './mail/start-mail.ts';
import { makeOidcProvider, type OidcProvider } from './oidc/provider.ts';
import {
  makePasswordHasher,
  PASSWORD_COST,
  type PasswordCost,
  type PasswordHasher,
} from './passwords/password-hasher.ts';
import { makeFamilyStore, type FamilyStore } from './sessions/family-store.ts';
import { readRevocations } from './sessions/read-revocations.ts';
import { makeLockouts, type Lockouts } from './throttle/lockouts.ts';

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
  redis: Redis;
  keys: AuthKeys;
  lockouts: Lockouts;
  /** Where people may log in instead of with a password, if there is such a place. */
  oidc: OidcProvider | undefined;
  relay: Relay;
  /** Sends what `queueMail` queued. */
  mail: Leader;
  now: () => Date;
  close: () => Promise<void>;
}

/** Symmetric keys of 32 bytes, one a purpose. */
export interface AuthKeys {
  refreshToken: KeyObject;
  /** Keys the stored hashes of registrations, which hold a password. */
  idempotency: Buffer;
  /** Keys what is short enough to be guessed: backup codes, and e-mails in the keys of rate limits. */
  digest: KeyObject;
  /** Seals what a login at a provider carries from one request to the next, in a cookie. */
  oidcState: Buffer;
  /** Seals what users entrust to us and we must read again: the seeds of authenticators. */
  userSecret: Buffer;
  /** Goes into every hash of a password. */
  pepper: Buffer;
}

export interface AuthSecrets {
  revision: string;
  databaseUser: string;
  databasePassword: string;
  /** A KeyRing as JSON. */
  signingKeys: string;
  refreshTokenKey: string;
  passwordPepper: string;
  userSecretKey: string;
  smtpUser: string;
  smtpPassword: string;
  oidcClientSecret: string;
}

/** What a test may replace. */
export interface AuthOverrides {
  logger: Logger;
  connection?: DataSourceOptions['connection'];
  dapr?: DaprClient;
  secrets?: AuthSecrets;
  families?: FamilyStore;
  passwordCost?: PasswordCost;
  now?: () => Date;
}

const HASH_THREADS = 2;
const HASHES_WAITING = 64;

/** Wires the service by hand. */
export async function makeContext(
  config: AuthConfig,
  overrides: AuthOverrides,
): Promise<AuthContext> {
  const { logger, passwordCost = PASSWORD_COST, now = () => new Date() } = overrides;
  const dapr = overrides.dapr ?? (await makeDaprClient(config.dapr, 'small'));
  const secrets = overrides.secrets ?? (await readSecrets(dapr, config.service, SECRET_FIELDS));
  const connection = overrides.connection ?? { ...config.database, ...loginOf(secrets) };
  const dataSource = await openDataSource({ connection, ...SCHEMA });
  const pool = poolOf(dataSource);
  const metrics = makeAuthMetrics(makeMetrics(config.service));
  observePool(metrics, pool);
  const keys = keysFrom(secrets);
  const passwords = await makePasswordHasher({
    cost: passwordCost,
    pepper: keys.pepper,
    threads: HASH_THREADS,
    mostWaiting: HASHES_WAITING,
    observeWaiting: (waiting) => metrics.hashesWaiting.set(waiting),
    observeSeconds: (method, seconds) => metrics.hashSeconds.observe({ method }, seconds),
  });
  if (config.seedDemo) await ensureDemoAccounts(pool, passwords);
  const relay = startRelay({
    pool,
    dapr,
    topicOf,
    source: '/auth',
    logger,
    metrics: makeRelayMetrics(metrics),
  });
  const smtpLogin = { user: secrets.smtpUser, pass: secrets.smtpPassword };
  const mail = startMail({
    pool,
    postOffice: makePostOffice(config.smtp, smtpLogin),
    publicUrl: config.publicUrl,
    metrics,
    logger,
    now,
  });
  const redis = makeRedis(config.redisCacheUrl, logger);
  const stopForgetting = startForgetting(pool, logger);
  const issuer = await makeTokenIssuer(parseKeyRing(secrets.signingKeys));
  const revocations = pollRevocations({
    read: (afterMs) => readRevocations(pool, afterMs),
    metrics,
    logger,
  });
  const secretsWatch = makeSecretsWatch({ dapr, config, logger, metrics });
  if (!overrides.secrets) {
    secretsWatch.start(secrets, async (changed) => {
      await issuer.use(parseKeyRing(changed.signingKeys));
      switchLogin(pool, loginOf(changed));
    });
  }
  return {
    config,
    logger,
    metrics,
    dapr,
    dataSource,
    pool,
    passwords,
    issuer,
    tokens: makeTokenVerifierFrom(issuer.keys, { revocations, now: () => now().getTime() }),
    redis,
    families: overrides.families ?? makeFamilyStore(dapr),
    keys,
    lockouts: makeLockouts(redis, metrics),
    oidc: oidcFrom(config, secrets),
    relay,
    mail,
    now,
    close: async () => {
      stopForgetting();
      revocations.close();
      secretsWatch.stop();
      await Promise.all([relay.stop(), mail.stop()]);
      redis.disconnect();
      await passwords.close();
      await dataSource.destroy();
      await dapr.close();
    },
  };
}

const SECRET_FIELDS = [
  'revision',
  'databaseUser',
  'databasePassword',
  'signingKeys',
  'refreshTokenKey',
  'passwordPepper',
  'userSecretKey',
  'smtpUser',
  'smtpPassword',
  'oidcClientSecret',
] satisfies (keyof AuthSecrets)[];

function oidcFrom(
  { oidc, publicUrl }: AuthConfig,
  { oidcClientSecret }: AuthSecrets,
): OidcProvider | undefined {
  const redirectUri = `${publicUrl}/api/v1/auth/oidc/callback`;
  return oidc && makeOidcProvider(oidc, oidcClientSecret, redirectUri);
}

type KeyField = 'refreshTokenKey' | 'userSecretKey' | 'passwordPepper';

function keysFrom(secrets: AuthSecrets): AuthKeys {
  const keyFor = (field: KeyField, purpose: string) => {
    const secret = Buffer.from(secrets[field], 'base64url');
    if (secret.length < 32) throw new Error(`${field} is shorter than 32 bytes`);
    return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  };
  return {
    refreshToken: createSecretKey(keyFor('refreshTokenKey', 'refresh-token')),
    idempotency: keyFor('refreshTokenKey', 'idempotency'),
    digest: createSecretKey(keyFor('refreshTokenKey', 'digest')),
    oidcState: keyFor('refreshTokenKey', 'oidc-state'),
    userSecret: keyFor('userSecretKey', 'user-secret'),
    pepper: keyFor('passwordPepper', 'password-pepper'),
  };
}
