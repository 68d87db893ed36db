import type { EnvReader } from './env-reader.ts';

/** What every service is told: its name, where it listens, its sidecar, its log level. */
export interface ServiceConfig {
  service: string;
  /** Where it listens: on this machine only, unless told otherwise (0.0.0.0 in a container). */
  host: string;
  port: number;
  logLevel: string;
  dapr: DaprConfig;
}

/** Where the sidecar listens, and the two tokens: app → sidecar and sidecar → app. */
export interface DaprConfig {
  port: number;
  apiToken: string;
  appToken: string;
}

/** How to reach PostgreSQL; the password comes from Vault. */
export interface DatabaseConfig {
  host: string;
  port: number;
  database: string;
  user: string;
}

/** Reads the settings that every service has. */
export function readServiceConfig(service: string, env: EnvReader): ServiceConfig {
  return {
    service,
    host: env.text('HOST', '127.0.0.1'),
    port: env.integer('PORT'),
    logLevel: env.text('LOG_LEVEL', 'info'),
    dapr: {
      port: env.integer('DAPR_HTTP_PORT'),
      apiToken: env.text('DAPR_API_TOKEN'),
      appToken: env.text('APP_API_TOKEN'),
    },
  };
}

/** Reads where the service's database is. */
export function readDatabaseConfig(env: EnvReader): DatabaseConfig {
  return {
    host: env.text('DATABASE_HOST'),
    port: env.integer('DATABASE_PORT'),
    database: env.text('DATABASE_NAME'),
    user: env.text('DATABASE_USER'),
  };
}
