import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import {
  readAnswersKept,
  readDatabaseConfig,
  readServiceConfig,
  type DatabaseConfig,
  type ServiceConfig,
} from '@golfroundpro/shared/config/service-config.ts';
import { service } from './service.ts';

export interface RoundConfig extends ServiceConfig {
  database: DatabaseConfig;
  /** Keeps which event was published last, for when PostgreSQL is restored. */
  redisStateUrl: string;
  redisCacheUrl: string;
  /** How long the answer to an Idempotency-Key is kept. */
  answersKeptDays: number;
  /** The folder of course cards (CSV) that are published at start. */
  coursesFolder: string;
  /** How long a round's summary stays in the cache. */
  summaryTtlSeconds: number;
}

/** Reads the settings of this service; throws one error that names all that is missing. */
export function readConfig(environment = process.env): RoundConfig {
  const env = new EnvReader(environment);
  const config = readSettings(env);
  env.check();
  return config;
}

/** Asks for every setting; what is missing or out of bounds is noted in the reader. */
export function readSettings(env: EnvReader): RoundConfig {
  return {
    ...readServiceConfig(service, env),
    database: readDatabaseConfig(env),
    redisStateUrl: env.url('REDIS_STATE_URL', 'The Redis that keeps'),
    redisCacheUrl: env.url('REDIS_CACHE_URL', 'The Redis that may forget'),
    answersKeptDays: readAnswersKept(env),
    coursesFolder: env.text(
      'COURSES_FOLDER',
      'Course cards (CSV) published at start',
      'data/courses',
    ),
    summaryTtlSeconds: env.integer(
      'SUMMARY_TTL_SECONDS',
      'How long a summary is cached',
      [1, 86_400],
      600,
    ),
  };
}
