import type { CountryCode } from 'libphonenumber-js/min';
import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import {
  readAnswersKept,
  readDatabaseConfig,
  readPhoneCountry,
  readServiceConfig,
  type DatabaseConfig,
  type ServiceConfig,
} from '@golfroundpro/shared/config/service-config.ts';
import { service } from './service.ts';

export interface MemberConfig extends ServiceConfig {
  database: DatabaseConfig;
  /** How long whom staff deleted can be restored. */
  deletionGraceDays: number;
  /** How long the answer to an Idempotency-Key is kept. */
  answersKeptDays: number;
  /** Where a telephone number is from that does not say so. */
  phoneCountry: CountryCode;
  /** For how long a change of many can be undone. */
  bulkUndoDays: number;
}

/** Reads the settings of this service; throws one error that names all that is missing. */
export function readConfig(environment = process.env): MemberConfig {
  const env = new EnvReader(environment);
  const config = readSettings(env);
  env.check();
  return config;
}

/** Asks for every setting; what is missing or out of bounds is noted in the reader. */
export function readSettings(env: EnvReader): MemberConfig {
  return {
    ...readServiceConfig(service, env),
    database: readDatabaseConfig(env),
    deletionGraceDays: env.integer(
      'DELETION_GRACE_DAYS',
      'How long a person whom staff deleted can be restored; behind it they are erased everywhere',
      [1, 90],
      30,
    ),
    answersKeptDays: readAnswersKept(env),
    phoneCountry: readPhoneCountry(env),
    bulkUndoDays: env.integer(
      'BULK_UNDO_DAYS',
      'For how long a change of many people at once can be undone',
      [1, 90],
      7,
    ),
  };
}
