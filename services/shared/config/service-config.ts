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
}

/** Reads the settings that every service has. */
export function readServiceConfig(service: string, env: EnvReader): ServiceConfig {
  return {
    service,
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
  };
}

/** Reads where the service's database is. */
export function readDatabaseConfig(env: EnvReader): DatabaseConfig {
  return {
    host: env.text('DATABASE_HOST'),
    port: env.integer('DATABASE_PORT'),
    database: env.text('DATABASE_NAME'),
  };
}
