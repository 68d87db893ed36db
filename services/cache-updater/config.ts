import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import {
  readServiceConfig,
  type ServiceConfig,
} from '@golfroundpro/shared/config/service-config.ts';
import { service } from './service.ts';

export interface CacheUpdaterConfig extends ServiceConfig {
  redisStateUrl: string;
}

/** Reads the settings of this service; throws one error that names all that is missing. */
export function readConfig(environment = process.env): CacheUpdaterConfig {
  const env = new EnvReader(environment);
  const config = readSettings(env);
  env.check();
  return config;
}

/** Asks for every setting; what is missing or out of bounds is noted in the reader. */
export function readSettings(env: EnvReader): CacheUpdaterConfig {
  return {
    ...readServiceConfig(service, env),
    redisStateUrl: env.url('REDIS_STATE_URL', 'The Redis that keeps'),
  };
}
