import type { OutsideStore, ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { keepsSecret, usesPubsub } from '../../services/uses.ts';
import { addressesNeeded } from '../../services/settings.ts';
import { PORT } from './chart-settings.ts';
import { DATA_LAYER, INGRESS, layerOf } from './layer.ts';

/** Who may be reached, and where: pods of a name in a namespace, all of a namespace, or the world outside of the cluster. */
export interface Peer {
  name?: string;
  namespace?: string;
  isOutside?: true;
  ports?: number[];
}

/** Where the club's mail server and identity provider listen. */
const OUTSIDE: Record<OutsideStore, number[]> = {
  'mail-sink': [465, 587],
  'identity-provider': [443],
};

/** Who may reach a service, and what it and its sidecar may reach: as it declares, and nothing else. */
export function arrowsOf(
  service: ServiceDeclaration,
  services: ServiceDeclaration[],
): { from: Peer[]; to: Peer[] } {
  const peer = (other: ServiceDeclaration) => ({ name: other.name, namespace: layerOf(other) });
  const callers = services.filter((other) => addressesNeeded(other, services).includes(service));
  const called = addressesNeeded(service, services);
  return {
    from: service.area === 'entry' ? [{ namespace: INGRESS }] : callers.map(peer),
    to: [
      ...storesOf(service),
      ...called.map((other) => ({ ...peer(other), ports: [PORT] })),
      ...outsideOf(service),
    ],
  };
}

function storesOf(service: ServiceDeclaration): Peer[] {
  const { postgres, redis = [], daprState } = service;
  const stores = new Map<string, number>();
  if (postgres) stores.set('postgres', 5432);
  for (const store of redis) stores.set(store, 6379);
  if (daprState) stores.set('redis-state', 6379);
  if (usesPubsub(service)) stores.set('kafka', 9092);
  if (keepsSecret(service)) stores.set('vault', 8200);
  return [...stores].map(([name, port]) => ({ name, namespace: DATA_LAYER, ports: [port] }));
}

function outsideOf({ outside = [] }: ServiceDeclaration): Peer[] {
  if (outside.length === 0) return [];
  return [{ isOutside: true, ports: outside.flatMap((store) => OUTSIDE[store]) }];
}
