import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import {
  readDatabaseConfig,
  readServiceConfig,
  type DatabaseConfig,
  type ServiceConfig,
} from '@golfroundpro/shared/config/service-config.ts';
import { service } from './service.ts';

export interface ProfileConfig extends ServiceConfig {
  database: DatabaseConfig;
  redisCacheUrl: string;
  cache: CacheBounds;
}

/** How many profiles the cache holds, and for how long. */
export interface CacheBounds {
  entries: number;
  /** Of a profile that was made, or came from the record. */
  ttlNewMs: number;
  /** Of one that was changed. */
  ttlUpdatedMs: number;
}

const HOUR_MS = 60 * 60 * 1000;
/** A week. */
const HOURS = [1, 168] as const;

/** Reads the settings of this service; throws one error that names all that is missing. */
export function readConfig(environment = process.env): ProfileConfig {
  const env = new EnvReader(environment);
  const config = readSettings(env);
  env.check();
  return config;
}

/** Asks for every setting; what is missing or out of bounds is noted in the reader. */
export function readSettings(env: EnvReader): ProfileConfig {
  return {
    ...readServiceConfig(service, env),
    database: readDatabaseConfig(env),
    redisCacheUrl: env.url('REDIS_CACHE_URL', 'The Redis that may forget'),
    cache: {
      entries: env.integer(
        'PROFILE_CACHE_ENTRIES',
        'How many profiles are cached; the one that came first makes room',
        [1, 10_000],
        10,
      ),
      ttlNewMs:
        HOUR_MS *
        env.integer(
          'PROFILE_CACHE_TTL_NEW_HOURS',
          'How long a profile that was made, or read from the database, is cached',
          HOURS,
          24,
        ),
      ttlUpdatedMs:
        HOUR_MS *
        env.integer(
          'PROFILE_CACHE_TTL_UPDATED_HOURS',
          'How long a profile that was changed is cached',
          HOURS,
          1,
        ),
    },
  };
}
