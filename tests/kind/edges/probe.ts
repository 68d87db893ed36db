import { podTitle } from '../../../tools/kind/policies/address-names.ts';
import type { PodAddress, Snapshot } from '../../../tools/kind/policies/snapshot.ts';
import { target } from '../cluster.ts';
import { OUTSIDE } from '../../../tools/charts/declared-edges.ts';

/** A place that may be connected to. */
export interface Place {
  title: string;
  host: string;
  port: number;
}

/** Refused is reached too: nobody listens there, but the answer came. */
export type Outcome = 'open' | 'refused' | 'timeout';

/** How long a connection may take that is let through. */
const WAIT_MS = 2000;

const CONNECT = `const { connect } = require('node:net');
const outcomeAt = ({ host, port }) => new Promise((resolve) => {
  const socket = connect({ host, port });
  const end = (outcome) => (socket.destroy(), resolve(outcome));
  socket.on('connect', () => end('open'));
  socket.on('error', ({ code }) => end(code === 'ECONNREFUSED' ? 'refused' : code));
  setTimeout(end, ${WAIT_MS}, 'timeout');
});
Promise.all(JSON.parse(process.argv[1]).map(outcomeAt)).then((all) => console.log(JSON.stringify(all)));`;

/** Every port of everything in the cluster, one pod of each, the cluster's API, and the world outside. */
export function placesOf({ pods, nodes }: Snapshot): Place[] {
  const [node] = nodes.values();
  const outside = [80, 443, 465, 587].map((port) => ({ host: OUTSIDE, port }));
  return [
    ...oneOfEach(pods).flatMap((pod) =>
      pod.ports
        .filter(({ protocol = 'TCP' }) => protocol === 'TCP')
        .map(({ containerPort: port }) => ({
          ...{ title: `${podTitle(pod)}:${port}`, host: pod.address, port },
        })),
    ),
    { title: 'node:6443', host: node!, port: 6443 },
    ...outside.map((place) => ({ ...place, title: `${place.host}:${place.port}` })),
  ];
}

/** One pod of each workload. */
export function oneOfEach(pods: PodAddress[]): PodAddress[] {
  return [...new Map(pods.map((pod) => [podTitle(pod), pod])).values()];
}

/** Connects from a container that has Node to all places side by side. */
export async function probe(
  { namespace, name }: PodAddress,
  container: string,
  places: Place[],
): Promise<{ place: Place; outcome: Outcome }[]> {
  const inPod = ['exec', name, `--namespace=${namespace}`, `--container=${container}`, '--'];
  const asked = JSON.stringify(places.map(({ host, port }) => ({ host, port })));
  const text = await target.read(...inPod, '/nodejs/bin/node', '-e', CONNECT, asked);
  const outcomes = JSON.parse(text) as Outcome[];
  return places.map((place, at) => ({ place, outcome: outcomes[at]! }));
}
