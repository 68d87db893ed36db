import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { addressSetting } from '@golfroundpro/shared/service/settings.ts';
import { addressesNeeded, callersOf } from '../../services/settings.ts';
import { layerOf } from './layer.ts';

/** In Kubernetes every service listens here. */
export const PORT = 8080;

const store = (path: string) => `{{ .Values.global.stores.${path} }}`;
const STORES = {
  'redis-state': ['REDIS_STATE_URL', `redis://${store('redisState.address')}`],
  'redis-cache': ['REDIS_CACHE_URL', `redis://${store('redisCache.address')}`],
} as const;

/** What a service is told in a cluster: setting → value, or where in the values it stands. */
export function chartSettings(
  service: ServiceDeclaration,
  services: ServiceDeclaration[],
): Record<string, string> {
  const { postgres, redis = [] } = service;
  return {
    HOST: '0.0.0.0',
    PORT: String(PORT),
    DAPR_HTTP_PORT: '3500',
    ...(postgres ? databaseSettings(postgres) : {}),
    ...Object.fromEntries(redis.map((one) => STORES[one])),
    ...Object.fromEntries(
      addressesNeeded(service, services).map((other) => [
        addressSetting(other.name),
        `http://${other.name}.${layerOf(other)}.svc.cluster.local:${PORT}`,
      ]),
    ),
    CALLERS: callersOf(service, services).join(),
  };
}

function databaseSettings({ connections }: { connections: number }): Record<string, string> {
  return {
    DATABASE_HOST: store('postgres.host'),
    DATABASE_PORT: store('postgres.port'),
    DATABASE_NAME: store('postgres.database'),
    DATABASE_CONNECTIONS: String(connections),
  };
}
