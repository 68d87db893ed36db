import type { RedisStore, ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { addressSetting, OPERATOR } from '@golfroundpro/shared/service/settings.ts';
import { portsOf } from './ports.ts';

/** Where services and stores are, as settings say it. */
export interface Addresses {
  portOf: (service: ServiceDeclaration) => number;
  /** A URL. */
  of: (service: ServiceDeclaration) => string;
  postgres: { host: string; port: string; database: string };
  /** The URL of each. */
  redis: Record<RedisStore, string>;
}

const LOCAL_ADDRESSES: Addresses = {
  portOf: ({ port }) => port,
  of: ({ port }) => `http://127.0.0.1:${portsOf(port).app}`,
  postgres: { host: '127.0.0.1', port: '5432', database: 'golfroundpro' },
  redis: { 'redis-state': 'redis://127.0.0.1:6379', 'redis-cache': 'redis://127.0.0.1:6380' },
};

const REDIS_SETTINGS: Record<RedisStore, string> = {
  'redis-state': 'REDIS_STATE_URL',
  'redis-cache': 'REDIS_CACHE_URL',
};

/** What a service is told, by what it declares: setting → value; on a developer's machine, unless told where else. */
export function settingsOf(
  service: ServiceDeclaration,
  services: ServiceDeclaration[],
  addresses = LOCAL_ADDRESSES,
): Record<string, string> {
  const { postgres, redis = [], settings = {} } = service;
  return {
    PORT: String(addresses.portOf(service)),
    ...(postgres ? databaseSettings(postgres, addresses) : {}),
    ...Object.fromEntries(redis.map((store) => [REDIS_SETTINGS[store], addresses.redis[store]])),
    ...Object.fromEntries(
      addressesNeeded(service, services).map((other) => [
        addressSetting(other.name),
        addresses.of(other),
      ]),
    ),
    CALLERS: callersOf(service, services).join(),
    ...settings,
  };
}

/** Whom it calls; the gateway also forwards to everybody who serves a part of the public API. */
export function addressesNeeded(
  { name, calls = [] }: ServiceDeclaration,
  services: ServiceDeclaration[],
): ServiceDeclaration[] {
  return services.filter(
    (other) => calls.includes(other.name) || (name === 'gateway' && other.paths !== undefined),
  );
}

function databaseSettings(
  { connections }: { connections: number },
  { postgres: { host, port, database } }: Addresses,
): Record<string, string> {
  return {
    DATABASE_HOST: host,
    DATABASE_PORT: port,
    DATABASE_NAME: database,
    DATABASE_CONNECTIONS: String(connections),
  };
}

/** Who may ask the internal routes of a service: those who declare it, and the operator. */
export function callersOf({ name }: ServiceDeclaration, services: ServiceDeclaration[]): string[] {
  const callers = services.filter(({ calls = [] }) => calls.includes(name));
  return [...callers.map((caller) => caller.name), OPERATOR];
}
