import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import {
  readAnswersKept,
  readDatabaseConfig,
  readServiceConfig,
  type DatabaseConfig,
  type ServiceConfig,
} from '@golfroundpro/shared/config/service-config.ts';
import { service } from './service.ts';

export interface WorkerConfig extends ServiceConfig {
  database: DatabaseConfig;
  /** How many jobs of a kind an instance does at once. */
  jobsAtOnce: number;
  /** How long the file that a job made can be fetched. */
  resultsKeptDays: number;
  /** How long the answer to an Idempotency-Key is kept. */
  answersKeptDays: number;
}

/** Reads the settings of this service; throws one error that names all that is missing. */
export function readConfig(environment = process.env): WorkerConfig {
  const env = new EnvReader(environment);
  const config = readSettings(env);
  env.check();
  return config;
}

/** Asks for every setting; what is missing or out of bounds is noted in the reader. */
export function readSettings(env: EnvReader): WorkerConfig {
  return {
    ...readServiceConfig(service, env),
    database: readDatabaseConfig(env),
    jobsAtOnce: env.integer(
      'JOBS_AT_ONCE',
      'Jobs of a kind that an instance does at once',
      [1, 16],
      2,
    ),
    resultsKeptDays: env.integer(
      'RESULTS_KEPT_DAYS',
      'How long a job’s file can be fetched',
      [1, 90],
      7,
    ),
    answersKeptDays: readAnswersKept(env),
  };
}
