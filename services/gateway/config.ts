import { EnvReader } from '@golfroundpro/shared/config/env-reader.ts';
import { readPublicUrl } from '@golfroundpro/shared/config/public-url.ts';
import {
  readServiceConfig,
  type ServiceConfig,
} from '@golfroundpro/shared/config/service-config.ts';
import { readFeaturesOff, type Feature } from './features/features.ts';
import { readLiveConfig, type LiveConfig } from './live/live-config.ts';
import { UPSTREAMS, type UpstreamName } from './proxy-routes.gen.ts';
import { readAllowedHosts } from './allowed-hosts.ts';
import type { CallerKind } from './domain/caller-counts.ts';
import type { AllowedHosts } from './domain/known-host.ts';
import { service } from './service.ts';

export interface GatewayConfig extends ServiceConfig {
  /** The instances of each service. */
  upstreamUrls: Record<UpstreamName, string[]>;
  redisCacheUrl: string;
  /** The names under which it may be asked. */
  hosts: AllowedHosts;
  /** The folder of the built web page. */
  webRoot: string;
  /** The folder of the services' OpenAPI documents. */
  openApiRoot: string;
  rateLimits: RateLimits;
  /** Requests of a caller that are not answered yet, at this instance. */
  inFlight: Record<CallerKind, number>;
  /** How long a small body may be on its way. */
  bodySeconds: number;
  /** How long a client may take nothing of an answer that waits for them. */
  unreadSeconds: number;
  /** Whose pages may call beside our own, such as `https://club.example`. */
  corsOrigins: string[];
  /** What the page does not show. */
  featuresOff: Feature[];
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
    hosts: readAllowedHosts(env, readPublicUrl(env)),
    // Its peers are the clients themselves, unless it stands behind a proxy.
    trustedProxies: env.list(
      'TRUSTED_PROXIES',
      'Proxies before it whose X-Forwarded-For is believed',
      '',
    ),
    upstreamUrls: mapUpstreams((name, setting) => env.urls(setting, `Instances of ${name}`)),
    redisCacheUrl: env.url('REDIS_CACHE_URL', 'The Redis that may forget'),
    webRoot: env.text('WEB_ROOT', 'Folder of the built page', 'frontend/dist'),
    openApiRoot: env.text('OPENAPI_ROOT', 'Folder of the contracts', 'docs/openapi'),
    rateLimits: {
      anonymous: env.integer(
        'RATE_LIMIT_ANONYMOUS_PER_MINUTE',
        'Requests a minute of an address that is not signed in; 0 lets none in',
        [0, 1_000_000],
        600,
      ),
      user: env.integer(
        'RATE_LIMIT_USER_PER_MINUTE',
        'Requests a minute of a user, for one route',
        [0, 1_000_000],
        600,
      ),
      credentials: env.integer(
        'RATE_LIMIT_CREDENTIALS_PER_MINUTE',
        'Tries of passwords and codes a minute of an address; auth limits those of an account',
        [0, 1_000_000],
        120,
      ),
    },
    inFlight: {
      user: env.integer(
        'IN_FLIGHT_PER_USER',
        'Requests of a user at an instance that are not answered yet; more are refused',
        [1, 100_000],
        32,
      ),
      address: env.integer(
        'IN_FLIGHT_PER_ADDRESS',
        'The same of an address that is not signed in',
        [1, 100_000],
        128,
      ),
    },
    bodySeconds: env.integer(
      'BODY_SECONDS',
      'How long a body may be on its way; a second more for each 64 KB that it may have',
      [1, 300],
      10,
    ),
    unreadSeconds: env.integer(
      'UNREAD_SECONDS',
      'How long a client may read nothing of an answer before it is cut off',
      [1, 300],
      10,
    ),
    corsOrigins: env.list('CORS_ORIGINS', 'Whose pages may call beside our own', ''),
    featuresOff: readFeaturesOff(env),
    live: readLiveConfig(env),
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
