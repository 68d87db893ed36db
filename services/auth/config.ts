import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import { isLocal, readPublicUrl } from '@golfroundpro/shared/config/public-url.ts';
import {
  readAnswersKept,
  readDatabaseConfig,
  readDuplicates,
  readServiceConfig,
  type DatabaseConfig,
  type Duplicates,
  type ServiceConfig,
} from '@golfroundpro/shared/config/service-config.ts';
import { readSmtp, type SmtpConfig } from '@golfroundpro/shared/mail/smtp-config.ts';
import { readLifetimes, type Lifetimes } from './lifetimes.ts';
import { service } from './service.ts';
import type { LockoutLimits } from './throttle/lockout.ts';

export interface AuthConfig extends ServiceConfig {
  database: DatabaseConfig;
  /** Where the page is: what the links of mails begin with, and where a provider sends people back. */
  publicUrl: string;
  smtp: SmtpConfig;
  /** The provider with which people may log in, if there is one. */
  oidc: OidcConfig | undefined;
  lifetimes: Lifetimes;
  /** How long the answer to an Idempotency-Key is kept. */
  answersKeptDays: number;
  hashing: HashConfig;
  lockout: LockoutLimits;
  /** Whether whoever registers is a golfer only once the club has approved them. */
  membersNeedApproval: boolean;
  duplicates: Duplicates;
  /** Whether the demo account is made at start: for a developer's machine only. */
  seedDemo: boolean;
}

/** Threads that hash passwords, and how many may wait for one. */
export interface HashConfig {
  threads: number;
  mostWaiting: number;
}

/** An OpenID Connect provider; our secret there comes from Vault. */
export interface OidcConfig {
  issuer: string;
  clientId: string;
  /** What the button says. */
  name: string;
}

/** Reads the settings of this service; throws one error that names all that is missing. */
export function readConfig(environment = process.env): AuthConfig {
  const env = new EnvReader(environment);
  const config = readSettings(env);
  env.check();
  return config;
}

/** Asks for every setting; what is missing or out of bounds is noted in the reader. */
export function readSettings(env: EnvReader): AuthConfig {
  const base = { ...readServiceConfig(service, env), database: readDatabaseConfig(env) };
  const publicUrl = readPublicUrl(env);
  return {
    ...base,
    publicUrl,
    smtp: { ...readSmtp(env, publicUrl), ca: base.ca },
    oidc: readOidc(env),
    lifetimes: readLifetimes(env),
    answersKeptDays: readAnswersKept(env),
    hashing: readHashing(env),
    lockout: readLockout(env),
    membersNeedApproval:
      env.text(
        'MEMBERS_NEED_APPROVAL',
        'true: whoever registers waits until the club approves them',
        'false',
      ) === 'true',
    duplicates: readDuplicates(env),
    seedDemo: readSeedDemo(env, publicUrl),
  };
}

function readSeedDemo(env: EnvReader, publicUrl: string): boolean {
  const meaning = 'true: make the demo accounts, on localhost alone';
  const seedDemo = env.text('SEED_DEMO', meaning, 'false') === 'true';
  if (seedDemo && !isLocal(publicUrl)) {
    env.refuse(
      'SEED_DEMO is true: everybody knows those passwords, and PUBLIC_URL is not localhost',
    );
  }
  return seedDemo;
}

function readOidc(env: EnvReader): OidcConfig | undefined {
  const issuer = env.text('OIDC_ISSUER', 'OpenID provider with which people may log in', 'none');
  const clientId = env.text('OIDC_CLIENT_ID', 'What the provider knows us as', 'none');
  const name = env.text('OIDC_NAME', 'What the button of that login says', 'your club account');
  if (issuer === 'none') return undefined;
  if (clientId === 'none') env.refuse('OIDC_CLIENT_ID is missing: OIDC_ISSUER is set');
  return { issuer, clientId, name };
}

function readHashing(env: EnvReader): HashConfig {
  return {
    threads: env.integer(
      'PASSWORD_HASH_THREADS',
      'Threads that hash passwords, 19 MiB each',
      [1, 64],
      2,
    ),
    mostWaiting: env.integer(
      'PASSWORD_HASH_QUEUE',
      'Passwords that may wait; more are busy',
      [1, 10_000],
      64,
    ),
  };
}

function readLockout(env: EnvReader): LockoutLimits {
  return {
    freeAttempts: env.integer(
      'LOCKOUT_FREE_ATTEMPTS',
      'Wrong tries before the first wait',
      [1, 20],
      5,
    ),
    longestWaitSeconds: env.integer(
      'LOCKOUT_LONGEST_WAIT_SECONDS',
      'The longest wait',
      [30, 86_400],
      900,
    ),
  };
}
