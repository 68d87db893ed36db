import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import {
  readDatabaseConfig,
  readServiceConfig,
  type DatabaseConfig,
  type ServiceConfig,
} from '@golfroundpro/shared/config/service-config.ts';
import { service } from './service.ts';

export interface AnalyticsConfig extends ServiceConfig {
  /** What was announced of achievements, and the events that say so. */
  database: DatabaseConfig;
  redisStateUrl: string;
  /** Changes of leaderboards are told here. */
  redisCacheUrl: string;
}

/** Reads the settings of this service; throws one error that names all that is missing. */
export function readConfig(environment = process.env): AnalyticsConfig {
  const env = new EnvReader(environment);
  const config = readSettings(env);
  env.check();
  return config;
}

/** Asks for every setting; what is missing or out of bounds is noted in the reader. */
export function readSettings(env: EnvReader): AnalyticsConfig {
  return {
    ...readServiceConfig(service, env),
    database: readDatabaseConfig(env),
    redisStateUrl: env.url('REDIS_STATE_URL', 'The Redis that keeps'),
    redisCacheUrl: env.url('REDIS_CACHE_URL', 'The Redis that may forget'),
  };
}
