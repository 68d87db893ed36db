import type { Addresses } from '../../services/settings.ts';
import { DATA_LAYER, layerOf } from '../charts/layer.ts';
import { LOCAL_PLACES, type Places } from '../dapr/places.ts';

/** Every service and its sidecar listen here: each has a network of its own with it. */
export const PORTS = { app: 8080, daprHttp: 3500 };

/** The volume with the secrets, in every container that reads one. */
export const SECRETS = '/secrets';

/** Stores that are told of by a whole address. */
export const BROKERS = 'kafka:9092';
export const VAULT = 'http://vault:8200';

/** Where the set-up leaves a secret, as a cluster would mount it. */
export const secretFile = {
  superuser: `${SECRETS}/${DATA_LAYER}/postgres-superuser/password`,
  unsealKey: `${SECRETS}/${DATA_LAYER}/vault-keys/unseal-key`,
  tokens: (service: string) => `${SECRETS}/env/${service}`,
};

/** Containers are found by the names of their services. */
export const COMPOSE_ADDRESSES: Addresses = {
  portOf: () => PORTS.app,
  of: ({ name }) => `http://${name}:${PORTS.app}`,
  postgres: { host: 'postgres', port: '5432', database: 'golfroundpro' },
  redis: { 'redis-state': 'redis://redis-state:6379', 'redis-cache': 'redis://redis-cache:6379' },
};

/** The same for the sidecar of a service. */
export function composePlaces(service: Parameters<typeof layerOf>[0]): Places {
  return {
    ...LOCAL_PLACES,
    brokers: BROKERS,
    redisState: 'redis-state:6379',
    vault: VAULT,
    vaultToken: (name) => `${SECRETS}/${layerOf(service)}/vault-token-${name}/token`,
  };
}
