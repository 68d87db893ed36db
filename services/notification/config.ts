import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import { readPublicUrl } from '@golfroundpro/shared/config/public-url.ts';
import {
  readDatabaseConfig,
  readServiceConfig,
  type DatabaseConfig,
  type ServiceConfig,
} from '@golfroundpro/shared/config/service-config.ts';
import { readSmtp, type SmtpConfig } from '@golfroundpro/shared/mail/smtp-config.ts';
import { service } from './service.ts';

export interface NotificationConfig extends ServiceConfig {
  database: DatabaseConfig;
  /** Where the page is: what the links of mails begin with. */
  publicUrl: string;
  smtp: SmtpConfig;
}

/** Reads the settings of this service; throws one error that names all that is missing. */
export function readConfig(environment = process.env): NotificationConfig {
  const env = new EnvReader(environment);
  const config = readSettings(env);
  env.check();
  return config;
}

/** Asks for every setting; what is missing or out of bounds is noted in the reader. */
export function readSettings(env: EnvReader): NotificationConfig {
  const base = readServiceConfig(service, env);
  const publicUrl = readPublicUrl(env);
  const smtp = { ...readSmtp(env, publicUrl), ca: base.ca };
  return { ...base, database: readDatabaseConfig(env), publicUrl, smtp };
}
