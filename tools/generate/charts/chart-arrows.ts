import type { OutsideStore, ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { storesOf, type UsedStore } from '../../services/uses.ts';
import { addressesNeeded } from '../../services/settings.ts';
import { DATA_LAYER, INGRESS, layerOf } from './layer.ts';

/** Who may be reached, and where: pods of a name in a namespace, all of a namespace, or the world outside of the cluster. */
export interface Peer {
  name?: string;
  namespace?: string;
  isOutside?: true;
  ports?: number[];
}

/** Where a sidecar listens for those of others. */
const SIDECAR_PORT = 50_002;

/** Where the stores listen in a cluster. */
export const STORE_PORTS: Record<UsedStore, number> = {
  postgres: 5432,
  'redis-state': 6379,
  'redis-cache': 6379,
  kafka: 9092,
  vault: 8200,
};

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
  const sidecarOf = (other: ServiceDeclaration) => ({
    ...{ name: other.name, namespace: layerOf(other) },
    ports: [SIDECAR_PORT],
  });
  const callers = services.filter((other) => addressesNeeded(other, services).includes(service));
  const called = addressesNeeded(service, services);
  return {
    from: service.area === 'entry' ? [{ namespace: INGRESS }] : callers.map(sidecarOf),
    to: [...storePeersOf(service), ...called.map(sidecarOf), ...outsideOf(service)],
  };
}

function storePeersOf(service: ServiceDeclaration): Peer[] {
  return storesOf(service).map((name) => ({
    ...{ name, namespace: DATA_LAYER },
    ports: [STORE_PORTS[name]],
  }));
}

function outsideOf({ outside = [] }: ServiceDeclaration): Peer[] {
  if (outside.length === 0) return [];
  return [{ isOutside: true, ports: outside.flatMap((store) => OUTSIDE[store]) }];
}
