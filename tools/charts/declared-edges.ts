import { arrowsOf, STORE_PORTS, type Peer } from '../generate/charts/chart-arrows.ts';
import { clientsOf } from '../generate/charts/data-chart.ts';
import { DATA_LAYER, INGRESS, layerOf } from '../generate/charts/layer.ts';
import { SERVICES } from '../services/declared.ts';
import type { UsedStore } from '../services/uses.ts';

/** An address that stands for the world outside: of a range for documentation, which leads nowhere. */
export const OUTSIDE = '203.0.113.1';

/** Who watches. */
export const OBSERVABILITY = 'observability-layer';

/** Where the API of a cluster is: of kind, and of others. */
const API = ['node:6443', `${OUTSIDE}:443`];
const NAMES = ['kube-system/kube-dns:53/udp', 'kube-system/kube-dns:53'];
const CONTROL_PLANE = ['dapr-system/dapr-sentry:50001', 'dapr-system/dapr-operator:6500'];

/** Where clients and metrics are served, and the metrics of the sidecar. */
const CLIENTS = 8080;
const METRICS = [8080, 9090];

/** On a developer's machine alone. */
const MAILS = 'server-layer/auth → server-layer/mail-sink:1025';

/** Every connection that declarations name, and what each pod needs: `server-layer/round → data-layer/postgres:5432`. */
export const DECLARED = new Set([
  MAILS,
  ...SERVICES.flatMap((service) => {
    const name = `${layerOf(service)}/${service.name}`;
    const { from, to } = arrowsOf(service, SERVICES);
    return [
      ...from.flatMap((peer) => placesAt(name, peer.ports ?? [CLIENTS]).map(arrowFrom(peer))),
      ...placesAt(name, METRICS).map(arrowFrom({ namespace: OBSERVABILITY })),
      ...[...NAMES, ...CONTROL_PLANE, ...to.flatMap(placesOf)].map((place) => `${name} → ${place}`),
    ];
  }),
  ...Object.entries(clientsOf(SERVICES)).flatMap(([store, clients]) => [
    ...clients.map((client) => arrowFrom(client)(storeAt(store as UsedStore))),
    ...clients.filter(isJob).flatMap((job) => needsOf(job).map(arrowFrom(job))),
  ]),
]);

/** Of an ingress controller and of who watches only the namespace is known. */
export function asDeclared(title: string): string {
  return title.replace(new RegExp(`^(${INGRESS}|${OBSERVABILITY})/\\S+`), '$1');
}

/** All of them look up names; those that set up or renew keep Secrets by the cluster's API. */
function needsOf({ name }: Peer): string[] {
  return name === 'backup' ? NAMES : [...NAMES, ...API];
}

/** What reaches stores and is no service. */
function isJob({ name }: Peer): boolean {
  return !SERVICES.some((service) => service.name === name);
}

function arrowFrom(peer: Peer): (place: string) => string {
  return (place) => `${nameOf(peer)} → ${place}`;
}

function storeAt(name: UsedStore): string {
  return `${DATA_LAYER}/${name}:${STORE_PORTS[name]}`;
}

function placesOf(peer: Peer): string[] {
  return placesAt(nameOf(peer), peer.ports ?? []);
}

function placesAt(name: string, ports: number[]): string[] {
  return ports.map((port) => `${name}:${port}`);
}

function nameOf({ namespace = '', name, isOutside }: Peer): string {
  if (isOutside) return OUTSIDE;
  return name === undefined ? namespace : `${namespace}/${name}`;
}
