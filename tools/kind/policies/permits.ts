import { permitTitle } from './permit-title.ts';
import { blocksOf, portsOf, type Block, type PortMatch } from './resolve.ts';
import { selects } from './selects.ts';
import type { Direction, PodAddress, Policy, Snapshot } from './snapshot.ts';

/** One peer at one port in one rule of a policy: the least that can be taken away from it. */
export interface Permit {
  /** `server-layer/round → data-layer/postgres:5432`, or with ← for who comes in. */
  title: string;
  policy: string;
  direction: Direction;
  /** The addresses of the pods that the policy is about. */
  subjects: string[];
  /** Undefined: everybody. */
  others: Block[] | undefined;
  ports: PortMatch[];
}

/** What policies mean for the pods that are there. */
export interface Permissions {
  permits: Permit[];
  /** Addresses that nobody reaches, or that reach nobody, but by a permit. */
  closed: Record<Direction, Set<string>>;
}

/** What the policies of a cluster mean for its pods. */
export function permissionsOf(snapshot: Snapshot): Permissions {
  const closed = { ingress: new Set<string>(), egress: new Set<string>() };
  const permits: Permit[] = [];
  for (const policy of snapshot.policies) {
    const subjects = snapshot.pods.filter((pod) => isAbout(policy, pod));
    for (const direction of directionsOf(policy)) {
      for (const { address } of subjects) closed[direction].add(address);
      permits.push(...permitsIn(policy, { direction, subjects, snapshot }));
    }
  }
  return { permits, closed };
}

/** A policy that names no types closes what comes in, and what goes out where it has rules for that. */
function directionsOf({ spec: { policyTypes, egress } }: Policy): Direction[] {
  const types = policyTypes ?? (egress ? ['Ingress', 'Egress'] : ['Ingress']);
  return types.map((type) => (type === 'Ingress' ? 'ingress' : 'egress'));
}

function isAbout({ metadata, spec }: Policy, pod: PodAddress): boolean {
  return pod.namespace === metadata.namespace && selects(spec.podSelector ?? {}, pod.labels);
}

interface Place {
  direction: Direction;
  subjects: PodAddress[];
  snapshot: Snapshot;
}

function permitsIn(policy: Policy, { direction, subjects, snapshot }: Place): Permit[] {
  const { metadata, spec } = policy;
  const rules =
    direction === 'ingress'
      ? (spec.ingress ?? []).map(({ from, ports }) => ({ peers: from, ports }))
      : (spec.egress ?? []).map(({ to, ports }) => ({ peers: to, ports }));
  const targets = direction === 'ingress' ? subjects : snapshot.pods;
  return rules.flatMap(({ peers, ports }) =>
    orAny(peers).flatMap((peer) =>
      orAny(ports).map((port) => ({
        title: permitTitle(policy, { direction, peer, port }),
        policy: `${metadata.namespace}/${metadata.name}`,
        direction,
        subjects: subjects.map(({ address }) => address),
        others: peer && blocksOf(peer, metadata.namespace, snapshot),
        ports: port ? portsOf(port, targets) : [{}],
      })),
    ),
  );
}

/** A list that is empty or missing means all. */
function orAny<T>(list: T[] | undefined): (T | undefined)[] {
  return list === undefined || list.length === 0 ? [undefined] : list;
}
