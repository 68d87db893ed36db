import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import type { MailSinkConfig } from '../../mail-sink/run-mail-sink.ts';

/** Reads where mail is taken and kept. @throws Error that names every setting that is wrong */
export function readMailSinkConfig(env = new EnvReader(process.env)): MailSinkConfig {
  const config = {
    host: env.text('HOST', 'The address that it listens at', '0.0.0.0'),
    smtpPort: env.integer('SMTP_PORT', 'Where mail is taken', [1, 65_535], 1025),
    httpPort: env.integer('PORT', 'Where mail is shown', [1, 65_535], 8025),
    directory: env.text('MAIL_FOLDER', 'The folder that keeps it'),
    // The cluster says who may reach it: no password of a service is known outside of Vault.
    from: 'anybody' as const,
  };
  env.check();
  return config;
}
