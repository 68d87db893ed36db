import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import {
  readDatabaseConfig,
  readServiceConfig,
  type DatabaseConfig,
  type ServiceConfig,
} from '@golfroundpro/shared/config/service-config.ts';
import { service } from './service.ts';

export interface RoundConfig extends ServiceConfig {
  database: DatabaseConfig;
  redisCacheUrl: string;
  /** The folder of course cards (CSV) that are published at start. */
  coursesFolder: string;
}

/** Reads the settings of this service; throws one error that names all that is missing. */
export function readConfig(environment = process.env): RoundConfig {
  const env = new EnvReader(environment);
  const config = {
    ...readServiceConfig(service, env),
    database: readDatabaseConfig(env),
    redisCacheUrl: env.url('REDIS_CACHE_URL'),
    coursesFolder: env.text('COURSES_FOLDER', 'data/courses'),
  };
  env.check();
  return config;
}
