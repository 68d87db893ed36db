import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import {
  readServiceConfig,
  type ServiceConfig,
} from '@golfroundpro/shared/config/service-config.ts';
import { UPSTREAMS, type UpstreamName } from './proxy-routes.gen.ts';
import { service } from './service.ts';

export interface GatewayConfig extends ServiceConfig {
  /** The instances of each service. */
  upstreamUrls: Record<UpstreamName, string[]>;
  redisCacheUrl: string;
  /** The folder of the built web page. */
  webRoot: string;
  /** The folder of the services' OpenAPI documents. */
  openApiRoot: string;
  rateLimits: RateLimits;
  /** Whose pages may call beside our own, such as `https://club.example`. */
  corsOrigins: string[];
  live: LiveConfig;
}

/** Requests a minute. */
export interface RateLimits {
  /** Of an address that is not signed in. */
  anonymous: number;
  /** Of a user, for one route. */
  user: number;
  /** Of an address, where passwords and codes can be tried. */
  credentials: number;
}

/** Live streams; the numbers of streams are those of one instance. */
export interface LiveConfig {
  heartbeatMs: number;
  /** A client with more than this waiting for it is cut off. */
  maxUnsentBytes: number;
  maxStreams: number;
  maxStreamsPerUser: number;
  /** Of those that watch by a share link. */
  maxStreamsPerAddress: number;
}

/** Reads the settings of this service; throws one error that names all that is missing. */
export function readConfig(environment = process.env): GatewayConfig {
  const env = new EnvReader(environment);
  const config = {
    ...readServiceConfig(service, env),
    // Its peers are the clients themselves, unless it stands behind a proxy.
    trustedProxies: env.list('TRUSTED_PROXIES', ''),
    upstreamUrls: mapUpstreams((_, setting) => env.urls(setting)),
    redisCacheUrl: env.url('REDIS_CACHE_URL'),
    webRoot: env.text('WEB_ROOT'),
    openApiRoot: env.text('OPENAPI_ROOT', 'docs/openapi'),
    rateLimits: {
      anonymous: env.integer('RATE_LIMIT_ANONYMOUS_PER_MINUTE', 100),
      user: env.integer('RATE_LIMIT_USER_PER_MINUTE', 600),
      credentials: env.integer('RATE_LIMIT_CREDENTIALS_PER_MINUTE', 20),
    },
    corsOrigins: env.list('CORS_ORIGINS', ''),
    live: {
      heartbeatMs: env.integer('LIVE_HEARTBEAT_MS', 15_000),
      maxUnsentBytes: env.integer('LIVE_MAX_UNSENT_BYTES', 256 * 1024),
      maxStreams: env.integer('LIVE_MAX_STREAMS', 5000),
      maxStreamsPerUser: env.integer('LIVE_MAX_STREAMS_PER_USER', 10),
      maxStreamsPerAddress: env.integer('LIVE_MAX_STREAMS_PER_ADDRESS', 100),
    },
  };
  env.check();
  return config;
}

/** Something for each service behind the gateway, from its name and the setting of its address. */
export function mapUpstreams<T>(
  make: (name: UpstreamName, setting: string) => T,
): Record<UpstreamName, T> {
  const made = Object.entries(UPSTREAMS).map(
    ([name, setting]) => [name, make(name as UpstreamName, setting)] as const,
  );
  return Object.fromEntries(made) as Record<UpstreamName, T>;
}
