import { isSupportedCountry, type CountryCode } from 'libphonenumber-js/min';
import type { Caller } from '../http/require-caller.ts';
import type { UpstreamAddress } from '../http/upstream.ts';
import type { ServiceDeclaration } from '../service/declaration.ts';
import { addressSetting, SIDECAR_FILE, tokenSetting } from '../service/settings.ts';
import type { EnvReader } from './env-reader.ts';
import { readCa } from './verified-tls.ts';

/** What every service is told: its name, where it listens, its sidecar, its log level. */
export interface ServiceConfig {
  service: string;
  /** Where it listens: on this machine only, unless told otherwise (0.0.0.0 in a container). */
  host: string;
  port: number;
  logLevel: string;
  /** How long it goes on as before once it is told to end: until nobody sends anything new. */
  stopMs: number;
  /**
   * Addresses and networks whose X-Forwarded-For is believed, as Express's `trust proxy` takes them:
   * this machine, where the gateway is, unless told otherwise.
   */
  trustedProxies: string[];
  dapr: DaprConfig;
  /** The CAs of whom it asks over TLS, as PEM; those that Node.js knows where there are none. */
  ca: string | undefined;
  /** Whom it asks, by name. */
  calls: Record<string, UpstreamAddress>;
  /** Who may ask its internal routes. */
  callers: Caller[];
}

/**
 * Where the sidecar listens, and the two tokens: app → sidecar and sidecar → app. Where there is a file they change while
 * the app runs (followSidecar), so they are read at each use.
 */
export interface DaprConfig {
  /** Its id, which is the service's name. */
  app: string;
  port: number;
  apiToken: string;
  /** Any of these is one that its sidecar shows. */
  appTokens: string[];
  /** Tells of its sidecar in place of the environment. */
  file?: string | undefined;
  /** How often the service reads its secret through it, to take over what was rotated. */
  secretsRefreshMs: number;
}

/** How to reach PostgreSQL; the login comes from Vault. */
export interface DatabaseConfig {
  host: string;
  port: number;
  database: string;
  /** The most connections of an instance; 16 unless told. */
  connections?: number;
  /** Whether it is asked over TLS, and verified. */
  tls?: boolean;
}

const PORT = [0, 65_535] as const;
const TRUSTED = 'Addresses and networks whose X-Forwarded-For is believed';

/** Reads the settings that every service has; which these are follows from its declaration. */
export function readServiceConfig(declaration: ServiceDeclaration, env: EnvReader): ServiceConfig {
  const { name, calls = [] } = declaration;
  const called = calls.map((callee) => {
    const address = {
      urls: env.urls(addressSetting(callee), `Instances of ${callee}`),
      token: env.text(tokenSetting(name, callee), `What it shows ${callee} on internal routes`),
    };
    return [callee, address] as const;
  });
  const config = {
    service: name,
    host: env.text('HOST', 'Where it listens; 0.0.0.0 in a container', '127.0.0.1'),
    port: env.integer('PORT', 'Port on which it listens; 0 takes any', PORT),
    logLevel: env.text('LOG_LEVEL', 'debug, info, warn, error or silent', 'info'),
    stopMs:
      1000 * env.integer('STOP_SECONDS', 'How long it serves on when told to end', [0, 60], 0),
    trustedProxies: env.list('TRUSTED_PROXIES', TRUSTED, 'loopback'),
    dapr: readDaprConfig(name, env),
    ca: readCa(env),
    callers: env
      .list('CALLERS', 'Who may ask its internal routes; each has a setting with its token', '')
      .map((caller) => ({
        name: caller,
        token: env.text(tokenSetting(caller, name), `What ${caller} shows it`),
      })),
  };
  const asked = called.map(([callee, address]) => [callee, { ...address, sidecar: config.dapr }]);
  return { ...config, calls: Object.fromEntries(asked) as ServiceConfig['calls'] };
}

function readDaprConfig(app: string, env: EnvReader): DaprConfig {
  const config = {
    app,
    port: env.integer('DAPR_HTTP_PORT', 'Port of its sidecar', PORT),
    apiToken: env.text('DAPR_API_TOKEN', 'What it shows its sidecar'),
    appTokens: [env.text('APP_API_TOKEN', 'What its sidecar shows it')],
    secretsRefreshMs:
      1000 *
      env.integer('SECRETS_REFRESH_SECONDS', 'How often its secret is read again', [1, 300], 5),
  };
  const file = env.text(SIDECAR_FILE, 'Says these of its sidecar, also while it runs', 'none');
  return file === 'none' ? config : { ...config, file };
}

/** Reads where the service's database is. */
export function readDatabaseConfig(env: EnvReader): DatabaseConfig {
  return {
    host: env.text('DATABASE_HOST', 'Where PostgreSQL is'),
    port: env.integer('DATABASE_PORT', 'Port of PostgreSQL', PORT),
    database: env.text('DATABASE_NAME', 'Database in it'),
    tls:
      env.text(
        'DATABASE_TLS',
        'true: PostgreSQL is asked over TLS alone, and verified',
        'false',
      ) === 'true',
    connections: env.integer(
      'DATABASE_CONNECTIONS',
      'The most connections of an instance',
      [2, 200],
      16,
    ),
  };
}

/** Reads for how many days answers are kept, for a service that takes an Idempotency-Key. */
export function readAnswersKept(env: EnvReader): number {
  return env.integer(
    'ANSWERS_KEPT_DAYS',
    'How long the answer to an Idempotency-Key is kept',
    [1, 366],
    30,
  );
}

/** What whoever registers with the e-mail of somebody is told: that it is taken, or what everybody is told. */
export type Duplicates = 'reveal' | 'quiet';

/** Reads it, for both services at which one registers. */
export function readDuplicates(env: EnvReader): Duplicates {
  return env.oneOf(
    'DUPLICATES',
    'Whoever registers with the e-mail of somebody is told so (reveal), or answered like everybody (quiet)',
    ['reveal', 'quiet'],
  );
}

/** Reads where a telephone number is from that does not say so. */
export function readPhoneCountry(env: EnvReader): CountryCode {
  const country = env.text(
    'PHONE_COUNTRY',
    'Where a telephone number without a country code is from (ISO 3166-1)',
    'TH',
  );
  if (isSupportedCountry(country)) return country;
  env.refuse(`PHONE_COUNTRY is ${country}: set it to a country such as TH`);
  return 'TH';
}
