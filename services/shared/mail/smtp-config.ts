import type { EnvReader } from '../config/env-reader.ts';
import { isLocal } from '../config/public-url.ts';

/** How mail leaves; the login comes from Vault. */
export interface SmtpConfig {
  host: string;
  port: number;
  /** Whether TLS is asked for: never only on a developer's machine. */
  tls: boolean;
  /** Of whom its certificate has to be, as PEM. */
  ca?: string | undefined;
  from: string;
}

/** Reads how mail leaves: over TLS, unless page or server are of this machine. */
export function readSmtp(env: EnvReader, publicUrl: string): SmtpConfig {
  const smtp = {
    host: env.text('SMTP_HOST', 'Where mail is handed over'),
    port: env.integer('SMTP_PORT', 'Port of the mail server', [1, 65_535]),
    tls: env.text('SMTP_TLS', 'true: TLS is asked of the mail server', 'true') === 'true',
    from: env.text('MAIL_FROM', 'Who the mails are from'),
  };
  if (!smtp.tls && !isLocal(publicUrl) && !isLocal(`smtp://${smtp.host}`)) {
    env.refuse('SMTP_TLS is not true: the login of the mail server would go in plain text');
  }
  return smtp;
}
