import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import {
  readDatabaseConfig,
  readServiceConfig,
  type DatabaseConfig,
  type ServiceConfig,
} from '@golfroundpro/shared/config/service-config.ts';
import { service } from './service.ts';

export interface OnboarderConfig extends ServiceConfig {
  database: DatabaseConfig;
}

/** Reads the settings of this service; throws one error that names all that is missing. */
export function readConfig(environment = process.env): OnboarderConfig {
  const env = new EnvReader(environment);
  const config = readSettings(env);
  env.check();
  return config;
}

/** Asks for every setting; what is missing or out of bounds is noted in the reader. */
export function readSettings(env: EnvReader): OnboarderConfig {
  return { ...readServiceConfig(service, env), database: readDatabaseConfig(env) };
}
