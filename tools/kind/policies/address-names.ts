import type { Edge } from './edges.ts';
import type { Labels, PodAddress, Snapshot } from './snapshot.ts';

/** Whose address each is or was. */
export class AddressNames {
  readonly #pods = new Map<string, PodAddress>();
  readonly #nodes = new Set<string>();

  learn({ pods, nodes }: Pick<Snapshot, 'pods' | 'nodes'>): void {
    for (const pod of pods) this.#pods.set(pod.address, pod);
    for (const address of nodes.values()) this.#nodes.add(address);
  }

  /** Every pod that there is or was. */
  pods(): PodAddress[] {
    return [...this.#pods.values()];
  }

  /** `server-layer/round → data-layer/postgres:5432`; what is no pod's is told by its address. */
  titleOf({ from, to, protocol, port }: Edge): string {
    const suffix = protocol === 'tcp' ? '' : `/${protocol}`;
    return `${this.#nameOf(from)} → ${this.#nameOf(to)}:${port}${suffix}`;
  }

  #nameOf(address: string): string {
    const pod = this.#pods.get(address);
    if (pod) return podTitle(pod);
    return this.#nodes.has(address) ? 'node' : address;
  }
}

/** `server-layer/round`: the name of what it is one of. */
export function podTitle({ namespace, name, labels }: PodAddress): string {
  return `${namespace}/${appOf(labels) ?? name}`;
}

/** Dapr's own pods have one name in the label that most charts use, and the cluster's have none. */
function appOf(labels: Labels): string | undefined {
  return labels['app'] ?? labels['k8s-app'] ?? labels['app.kubernetes.io/name'];
}
