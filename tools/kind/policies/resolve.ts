import { selects } from './selects.ts';
import type { Peer, PodAddress, RulePort, Snapshot } from './snapshot.ts';

/** Addresses: one of a pod, or a range without some within it. */
export interface Block {
  cidr: string;
  except: string[];
}

/** Where a packet goes; what is not said is any. */
export interface PortMatch {
  protocol?: string;
  first?: number;
  last?: number;
  /** A port that has a name is another number at each pod. */
  at?: string;
}

/** Whom a peer means, of the pods that there are. @param own the namespace of its policy */
export function blocksOf(
  { ipBlock, namespaceSelector, podSelector = {} }: Peer,
  own: string,
  { pods, namespaces }: Snapshot,
): Block[] {
  if (ipBlock) return [{ cidr: ipBlock.cidr, except: ipBlock.except ?? [] }];
  const picked = pods.filter(({ namespace, labels }) => {
    const isThere = namespaceSelector
      ? selects(namespaceSelector, namespaces.get(namespace) ?? {})
      : namespace === own;
    return isThere && selects(podSelector, labels);
  });
  return picked.map(({ address }) => ({ cidr: address, except: [] }));
}

/** Which port is meant, at the pods that it may be of. */
export function portsOf(
  { protocol = 'TCP', port, endPort }: RulePort,
  targets: PodAddress[],
): PortMatch[] {
  const kind = protocol.toLowerCase();
  if (port === undefined) return [{ protocol: kind }];
  if (typeof port === 'number') return [{ protocol: kind, first: port, last: endPort ?? port }];
  return targets.flatMap(({ address, ports }) =>
    ports
      .filter((one) => one.name === port && (one.protocol ?? 'TCP') === protocol)
      .map(({ containerPort: at }) => ({ protocol: kind, first: at, last: at, at: address })),
  );
}
