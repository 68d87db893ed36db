import type { CountryCode } from 'libphonenumber-js/min';
import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import {
  readAnswersKept,
  readDatabaseConfig,
  readDuplicates,
  readPhoneCountry,
  readServiceConfig,
  type DatabaseConfig,
  type Duplicates,
  type ServiceConfig,
} from '@golfroundpro/shared/config/service-config.ts';
import { service } from './service.ts';

export interface OnboarderConfig extends ServiceConfig {
  database: DatabaseConfig;
  redisCacheUrl: string;
  redisStateUrl: string;
  /** How many the waiting room admits a second; 0: nobody waits. */
  roomAdmitsPerSecond: number;
  /** How long the answer to an Idempotency-Key is kept. */
  answersKeptDays: number;
  /** Where a telephone number is from that does not say so. */
  phoneCountry: CountryCode;
  duplicates: Duplicates;
  /** Whether an e-mail may be of a domain whose addresses do not last. */
  disposableEmails: 'allow' | 'refuse';
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
  return {
    ...readServiceConfig(service, env),
    database: readDatabaseConfig(env),
    redisCacheUrl: env.url('REDIS_CACHE_URL', 'The Redis that may forget'),
    redisStateUrl: env.url('REDIS_STATE_URL', 'The Redis that keeps'),
    roomAdmitsPerSecond: env.integer(
      'ROOM_ADMITS_PER_SECOND',
      'How many the waiting room admits to registration a second: about 75 % of what was measured; 0: nobody waits',
      [0, 100_000],
      0,
    ),
    answersKeptDays: readAnswersKept(env),
    phoneCountry: readPhoneCountry(env),
    duplicates: readDuplicates(env),
    disposableEmails: env.oneOf(
      'DISPOSABLE_EMAILS',
      'Whether an e-mail whose domain is known for addresses that do not last is taken: allow, refuse',
      ['allow', 'refuse'],
    ),
  };
}
