import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { addressSetting, OPERATOR } from '@golfroundpro/shared/service/settings.ts';
import { portsOf } from './ports.ts';

/** The setting and the address of each Redis on a developer's machine. */
const LOCAL_STORES = {
  'redis-state': ['REDIS_STATE_URL', 'redis://127.0.0.1:6379'],
  'redis-cache': ['REDIS_CACHE_URL', 'redis://127.0.0.1:6380'],
} as const;

/** What a service is told on a developer's machine: setting → value, by what it declares. */
export function settingsOf(
  service: ServiceDeclaration,
  services: ServiceDeclaration[],
): Record<string, string> {
  const { port, postgres, redis = [], settings = {} } = service;
  return {
    PORT: String(port),
    ...(postgres ? databaseSettings(postgres) : {}),
    ...Object.fromEntries(redis.map((store) => LOCAL_STORES[store])),
    ...Object.fromEntries(
      addressesNeeded(service, services).map((other) => [
        addressSetting(other.name),
        `http://127.0.0.1:${portsOf(other.port).app}`,
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

function databaseSettings({ connections }: { connections: number }): Record<string, string> {
  return {
    DATABASE_HOST: '127.0.0.1',
    DATABASE_PORT: '5432',
    DATABASE_NAME: 'golfroundpro',
    DATABASE_CONNECTIONS: String(connections),
  };
}

/** Who may ask the internal routes of a service: those who declare it, and the operator. */
export function callersOf({ name }: ServiceDeclaration, services: ServiceDeclaration[]): string[] {
  const callers = services.filter(({ calls = [] }) => calls.includes(name));
  return [...callers.map((caller) => caller.name), OPERATOR];
}
