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
  const config = readSettings(env);
  env.check();
  return config;
}

/** Asks for every setting; what is missing or out of bounds is noted in the reader. */
export function readSettings(env: EnvReader): GatewayConfig {
  return {
    ...readServiceConfig(service, env),
    // Its peers are the clients themselves, unless it stands behind a proxy.
    trustedProxies: env.list(
      'TRUSTED_PROXIES',
      'Proxies before it whose X-Forwarded-For is believed',
      '',
    ),
    upstreamUrls: mapUpstreams((name, setting) => env.urls(setting, `Instances of ${name}`)),
    redisCacheUrl: env.url('REDIS_CACHE_URL', 'The Redis that may forget'),
    webRoot: env.text('WEB_ROOT', 'Folder of the built page'),
    openApiRoot: env.text('OPENAPI_ROOT', 'Folder of the contracts', 'docs/openapi'),
    rateLimits: {
      anonymous: env.integer(
        'RATE_LIMIT_ANONYMOUS_PER_MINUTE',
        'Requests a minute of an address that is not signed in; 0 lets none in',
        [0, 1_000_000],
        100,
      ),
      user: env.integer(
        'RATE_LIMIT_USER_PER_MINUTE',
        'Requests a minute of a user, for one route',
        [0, 1_000_000],
        600,
      ),
      credentials: env.integer(
        'RATE_LIMIT_CREDENTIALS_PER_MINUTE',
        'Tries of passwords and codes a minute of an address',
        [0, 1_000_000],
        20,
      ),
    },
    corsOrigins: env.list('CORS_ORIGINS', 'Whose pages may call beside our own', ''),
    live: {
      heartbeatMs: env.integer(
        'LIVE_HEARTBEAT_MS',
        'Time between two heartbeats of a live stream, in ms',
        [10, 120_000],
        15_000,
      ),
      maxUnsentBytes: env.integer(
        'LIVE_MAX_UNSENT_BYTES',
        'A client with more than this waiting for it is cut off',
        [0, 16_777_216],
        262_144,
      ),
      maxStreams: env.integer(
        'LIVE_MAX_STREAMS',
        'Live streams of an instance',
        [1, 100_000],
        5_000,
      ),
      maxStreamsPerUser: env.integer(
        'LIVE_MAX_STREAMS_PER_USER',
        'Live streams of a user at an instance',
        [1, 100_000],
        10,
      ),
      maxStreamsPerAddress: env.integer(
        'LIVE_MAX_STREAMS_PER_ADDRESS',
        'Live streams by share links of an address at an instance',
        [1, 100_000],
        100,
      ),
    },
  };
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
