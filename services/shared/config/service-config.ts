import type { Caller } from '../http/require-caller.ts';
import type { UpstreamAddress } from '../http/upstream.ts';
import type { ServiceDeclaration } from '../service/declaration.ts';
import { addressSetting, tokenSetting } from '../service/settings.ts';
import type { EnvReader } from './env-reader.ts';

/** What every service is told: its name, where it listens, its sidecar, its log level. */
export interface ServiceConfig {
  service: string;
  /** Where it listens: on this machine only, unless told otherwise (0.0.0.0 in a container). */
  host: string;
  port: number;
  logLevel: string;
  /**
   * Addresses and networks whose X-Forwarded-For is believed, as Express's `trust proxy` takes them:
   * this machine, where the gateway is, unless told otherwise.
   */
  trustedProxies: string[];
  dapr: DaprConfig;
  /** Whom it asks, by name. */
  calls: Record<string, UpstreamAddress>;
  /** Who may ask its internal routes. */
  callers: Caller[];
}

/** Where the sidecar listens, and the two tokens: app → sidecar and sidecar → app. */
export interface DaprConfig {
  port: number;
  apiToken: string;
  appToken: string;
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
}

/** Reads the settings that every service has; which these are follows from its declaration. */
export function readServiceConfig(declaration: ServiceDeclaration, env: EnvReader): ServiceConfig {
  const { name, calls = [] } = declaration;
  const called = calls.map((callee) => {
    const address = {
      urls: env.urls(addressSetting(callee)),
      token: env.text(tokenSetting(name, callee)),
    };
    return [callee, address] as const;
  });
  return {
    service: name,
    host: env.text('HOST', '127.0.0.1'),
    port: env.integer('PORT'),
    logLevel: env.text('LOG_LEVEL', 'info'),
    trustedProxies: env.list('TRUSTED_PROXIES', 'loopback'),
    dapr: {
      port: env.integer('DAPR_HTTP_PORT'),
      apiToken: env.text('DAPR_API_TOKEN'),
      appToken: env.text('APP_API_TOKEN'),
      secretsRefreshMs: env.integer('SECRETS_REFRESH_SECONDS', 5) * 1000,
    },
    calls: Object.fromEntries(called),
    callers: env
      .list('CALLERS', '')
      .map((caller) => ({ name: caller, token: env.text(tokenSetting(caller, name)) })),
  };
}

/** Reads where the service's database is. */
export function readDatabaseConfig(env: EnvReader): DatabaseConfig {
  return {
    host: env.text('DATABASE_HOST'),
    port: env.integer('DATABASE_PORT'),
    database: env.text('DATABASE_NAME'),
    connections: env.integer('DATABASE_CONNECTIONS', 16),
  };
}
