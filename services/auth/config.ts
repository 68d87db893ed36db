import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import {
  readDatabaseConfig,
  readServiceConfig,
  type DatabaseConfig,
  type ServiceConfig,
} from '@golfroundpro/shared/config/service-config.ts';
import { service } from './service.ts';

export interface AuthConfig extends ServiceConfig {
  database: DatabaseConfig;
  /** Rate limits that all instances share. */
  redisCacheUrl: string;
  /** Where the page is: what the links of mails begin with, and where a provider sends people back. */
  publicUrl: string;
  smtp: SmtpConfig;
  /** The provider with which people may log in, if there is one. */
  oidc: OidcConfig | undefined;
  /** Whether the demo account is made at start: for a developer's machine only. */
  seedDemo: boolean;
}

/** How mail leaves; the login comes from Vault. */
export interface SmtpConfig {
  host: string;
  port: number;
  /** Whether TLS is asked for: never only on a developer's machine. */
  tls: boolean;
  from: string;
}

/** An OpenID Connect provider; our secret there comes from Vault. */
export interface OidcConfig {
  issuer: string;
  clientId: string;
  /** What the button says. */
  name: string;
}

/** Reads the settings of this service; throws one error that names all that is missing. */
export function readConfig(environment = process.env): AuthConfig {
  const env = new EnvReader(environment);
  const config = {
    ...readServiceConfig(service, env),
    database: readDatabaseConfig(env),
    redisCacheUrl: env.url('REDIS_CACHE_URL'),
    publicUrl: env.url('PUBLIC_URL'),
    smtp: {
      host: env.text('SMTP_HOST'),
      port: env.integer('SMTP_PORT'),
      tls: env.text('SMTP_TLS', 'true') === 'true',
      from: env.text('MAIL_FROM'),
    },
    oidc: readOidc(env),
    seedDemo: env.text('SEED_DEMO', 'false') === 'true',
  };
  env.check();
  return config;
}

function readOidc(env: EnvReader): OidcConfig | undefined {
  const issuer = env.text('OIDC_ISSUER', 'none');
  if (issuer === 'none') return undefined;
  return {
    issuer,
    clientId: env.text('OIDC_CLIENT_ID'),
    name: env.text('OIDC_NAME', 'your club account'),
  };
}
