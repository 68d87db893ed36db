import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import {
  readServiceConfig,
  type ServiceConfig,
} from '@golfroundpro/shared/config/service-config.ts';
import type { UpstreamName } from './routes.ts';

export interface GatewayConfig extends ServiceConfig {
  upstreamUrls: Record<UpstreamName, string>;
  redisCacheUrl: string;
  /** The folder of the built web page. */
  webRoot: string;
  /** The folder of the services' OpenAPI documents. */
  openApiRoot: string;
  rateLimits: { anonymousPerMinute: number; userPerMinute: number };
}

/** Reads the settings of this service; throws one error that names all that is missing. */
export function readConfig(environment = process.env): GatewayConfig {
  const env = new EnvReader(environment);
  const config = {
    ...readServiceConfig('gateway', env),
    upstreamUrls: {
      auth: env.url('AUTH_URL'),
      round: env.url('ROUND_URL'),
      analytics: env.url('ANALYTICS_URL'),
    },
    redisCacheUrl: env.url('REDIS_CACHE_URL'),
    webRoot: env.text('WEB_ROOT'),
    openApiRoot: env.text('OPENAPI_ROOT', 'docs/openapi'),
    rateLimits: {
      anonymousPerMinute: env.integer('RATE_LIMIT_ANONYMOUS_PER_MINUTE', 100),
      userPerMinute: env.integer('RATE_LIMIT_USER_PER_MINUTE', 600),
    },
  };
  env.check();
  return config;
}
