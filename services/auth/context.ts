import { hkdfSync } from 'node:crypto';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { makeDaprClient, type DaprClient } from '@golfroundpro/shared/dapr/dapr-client.ts';
import { readSecrets } from '@golfroundpro/shared/dapr/read-secrets.ts';
import {
  openDataSource,
  poolOf,
  type DataSourceOptions,
} from '@golfroundpro/shared/db/data-source.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import { makeMetrics, type Metrics } from '@golfroundpro/shared/metrics/metrics.ts';
import { makeRelayMetrics } from '@golfroundpro/shared/relay/relay-metrics.ts';
import { startRelay, type Relay } from '@golfroundpro/shared/relay/relay.ts';
import { makeTokenIssuer, type TokenIssuer } from '@golfroundpro/shared/tokens/token-issuer.ts';
import { makeAuthMetrics, type AuthMetrics } from './auth-metrics.ts';
import type { AuthConfig } from './config.ts';
import { startForgetting } from './db/forget-ended.ts';
import { SCHEMA } from './db/schema.ts';
import { ensureDemoAccounts } from './demo-account.ts';
import { USER_DELETED_TOPIC } from './events.ts';
import { makeGate } from './passwords/gate.ts';
import {
  makePasswordHasher,
  PASSWORD_COST,
  type PasswordCost,
  type PasswordHasher,
} from './passwords/password-hasher.ts';
import { makeFamilyStore, type FamilyStore } from './sessions/family-store.ts';

/** Everything this service is made of. */
export interface AuthContext {
  config: AuthConfig;
  logger: Logger;
  metrics: Metrics;
  counters: AuthMetrics;
  dapr: DaprClient;
  dataSource: DataSource;
  pool: Pool;
  passwords: PasswordHasher;
  issuer: TokenIssuer;
  families: FamilyStore;
  keys: AuthKeys;
  relay: Relay;
  now: () => Date;
  close: () => Promise<void>;
}

/** Symmetric keys, one a purpose. */
export interface AuthKeys {
  refreshToken: Buffer;
  /** Keys the stored hashes of registrations, which hold a password. */
  idempotency: Buffer;
}

export interface AuthSecrets {
  databasePassword: string;
  signingKey: string;
  refreshTokenKey: string;
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

const HASHES_AT_ONCE = 2;
const HASHES_WAITING = 64;

/** Wires the service by hand. */
export async function makeContext(
  config: AuthConfig,
  overrides: AuthOverrides,
): Promise<AuthContext> {
  const { logger, passwordCost = PASSWORD_COST } = overrides;
  const dapr = overrides.dapr ?? makeDaprClient(config.dapr);
  const secrets = overrides.secrets ?? (await readSecrets(dapr, config.service, SECRET_FIELDS));
  const connection = overrides.connection ?? {
    ...config.database,
    password: secrets.databasePassword,
  };
  const dataSource = await openDataSource({ connection, ...SCHEMA });
  const pool = poolOf(dataSource);
  const metrics = makeMetrics(config.service);
  const counters = makeAuthMetrics(metrics);
  const gate = makeGate({
    atOnce: HASHES_AT_ONCE,
    waiting: HASHES_WAITING,
    observeWaiting: (waiting) => counters.hashesWaiting.set(waiting),
  });
  const passwords = await makePasswordHasher(passwordCost, gate, counters.hashSeconds);
  if (config.seedDemo) await ensureDemoAccounts(pool, passwords);
  const relay = startRelay({
    pool,
    dapr,
    topic: USER_DELETED_TOPIC,
    source: '/auth',
    logger,
    metrics: makeRelayMetrics(metrics),
  });
  const stopForgetting = startForgetting(pool, logger);
  return {
    config,
    logger,
    metrics,
    counters,
    dapr,
    dataSource,
    pool,
    passwords,
    issuer: await makeTokenIssuer(secrets.signingKey),
    families: overrides.families ?? makeFamilyStore(dapr),
    keys: keysFrom(secrets.refreshTokenKey),
    relay,
    now: overrides.now ?? (() => new Date()),
    close: async () => {
      stopForgetting();
      await relay.stop();
      await dataSource.destroy();
      await dapr.close();
    },
  };
}

const SECRET_FIELDS = [
  'databasePassword',
  'signingKey',
  'refreshTokenKey',
] satisfies (keyof AuthSecrets)[];

function keysFrom(base64url: string): AuthKeys {
  const secret = Buffer.from(base64url, 'base64url');
  if (secret.length < 32) throw new Error('refreshTokenKey is shorter than 32 bytes');
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  return { refreshToken: keyFor('refresh-token'), idempotency: keyFor('idempotency') };
}
