import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import {
  readServiceConfig,
  type ServiceConfig,
} from '@golfroundpro/shared/config/service-config.ts';

export interface AnalyticsConfig extends ServiceConfig {
  redisStateUrl: string;
  authUrl: string;
  /** Round's log is read from here when the views must be refilled. */
  roundUrl: string;
}

/** Reads the settings of this service; throws one error that names all that is missing. */
export function readConfig(environment = process.env): AnalyticsConfig {
  const env = new EnvReader(environment);
  const config = {
    ...readServiceConfig('analytics', env),
    redisStateUrl: env.url('REDIS_STATE_URL'),
    authUrl: env.url('AUTH_URL'),
    roundUrl: env.url('ROUND_URL'),
  };
  env.check();
  return config;
}
