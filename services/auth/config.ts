import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import {
  readDatabaseConfig,
  readServiceConfig,
  type DatabaseConfig,
  type ServiceConfig,
} from '@golfroundpro/shared/config/service-config.ts';

export interface AuthConfig extends ServiceConfig {
  database: DatabaseConfig;
  /** Whether the demo account is made at start: for a developer's machine only. */
  seedDemo: boolean;
}

/** Reads the settings of this service; throws one error that names all that is missing. */
export function readConfig(environment = process.env): AuthConfig {
  const env = new EnvReader(environment);
  const config = {
    ...readServiceConfig('auth', env),
    database: readDatabaseConfig(env),
    seedDemo: env.text('SEED_DEMO', 'false') === 'true',
  };
  env.check();
  return config;
}
