import { arrowsOf, type Peer } from '../generate/charts/chart-arrows.ts';
import { DATA_LAYER, INGRESS, layerOf } from '../generate/charts/layer.ts';
import { SERVICES } from '../services/declared.ts';

/** An address that stands for the world outside: of a range for documentation, which leads nowhere. */
export const OUTSIDE = '203.0.113.1';

/** Who watches. */
export const OBSERVABILITY = 'observability-layer';

/** Where the API of a cluster is: of kind, and of others. */
const API = ['node:6443', `${OUTSIDE}:443`];
const NAMES = ['kube-system/kube-dns:53/udp', 'kube-system/kube-dns:53'];
const CONTROL_PLANE = ['dapr-system/dapr-sentry:50001', 'dapr-system/dapr-operator:6500'];

/** Of those who are no service: a store of several pods, the set-up, and who renews. */
const OTHERS: Record<string, string[]> = {
  kafka: [...NAMES, ...at('kafka', 9092, 9093)],
  vault: [...NAMES, ...at('vault', 8200, 8201)],
  'set-up': [...NAMES, ...API, ...at('postgres', 5432), ...at('kafka', 9092), ...at('vault', 8200)],
  'renew-tokens': [...NAMES, ...API, ...at('vault', 8200)],
};

/** Every connection that declarations name, and what each pod needs: `server-layer/round → data-layer/postgres:5432`. */
export const DECLARED = new Set([
  ...SERVICES.flatMap((service) => {
    const name = `${layerOf(service)}/${service.name}`;
    const { from, to } = arrowsOf(service, SERVICES);
    const reached = [...NAMES, ...CONTROL_PLANE, ...to.flatMap(placesOf)];
    return [
      ...reached.map((place) => `${name} → ${place}`),
      ...from
        .map((peer) => nameOf(peer))
        .flatMap((peer, at) => {
          const ports = from[at]!.ports ?? [8080];
          return ports.map((port) => `${peer} → ${name}:${port}`);
        }),
      ...[8080, 9090].map((port) => `${OBSERVABILITY} → ${name}:${port}`),
    ];
  }),
  ...Object.entries(OTHERS).flatMap(([name, reached]) =>
    reached.map((place) => `${DATA_LAYER}/${name} → ${place}`),
  ),
]);

/** Of an ingress controller and of who watches only the namespace is known. */
export function asDeclared(title: string): string {
  return title.replace(new RegExp(`^(${INGRESS}|${OBSERVABILITY})/\\S+`), '$1');
}

function at(name: string, ...ports: number[]): string[] {
  return ports.map((port) => `${DATA_LAYER}/${name}:${port}`);
}

function placesOf(peer: Peer): string[] {
  const name = peer.isOutside ? OUTSIDE : nameOf(peer);
  return (peer.ports ?? []).map((port) => `${name}:${port}`);
}

function nameOf({ namespace = '', name }: Peer): string {
  return name === undefined ? namespace : `${namespace}/${name}`;
}
