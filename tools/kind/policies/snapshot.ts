export type Direction = 'ingress' | 'egress';

export type Labels = Record<string, string>;

/** What picks pods, or namespaces, by their labels. */
export interface Selector {
  matchLabels?: Labels;
  matchExpressions?: { key: string; operator: string; values?: string[] }[];
}

/** Whom a rule names: pods by labels, pods of namespaces, or a range of addresses. */
export interface Peer {
  podSelector?: Selector;
  namespaceSelector?: Selector;
  ipBlock?: { cidr: string; except?: string[] };
}

export interface RulePort {
  protocol?: string;
  port?: number | string;
  endPort?: number;
}

/** A NetworkPolicy, as far as it is read. */
export interface Policy {
  metadata: { name: string; namespace: string };
  spec: {
    podSelector?: Selector;
    policyTypes?: string[];
    ingress?: { from?: Peer[]; ports?: RulePort[] }[];
    egress?: { to?: Peer[]; ports?: RulePort[] }[];
  };
}

/** A pod that has an address of its own. */
export interface PodAddress {
  name: string;
  namespace: string;
  labels: Labels;
  address: string;
  node: string;
  ports: { name?: string; protocol?: string; containerPort: number }[];
}

/** All that says who may reach whom, at one moment. */
export interface Snapshot {
  /** Addresses, by name. */
  nodes: Map<string, string>;
  /** Labels, by name. */
  namespaces: Map<string, Labels>;
  pods: PodAddress[];
  policies: Policy[];
}

interface KubePod {
  kind: 'Pod';
  metadata: { name: string; namespace: string; labels?: Labels };
  spec: {
    nodeName?: string;
    hostNetwork?: boolean;
    containers: { ports?: PodAddress['ports'] }[];
  };
  status: { podIP?: string; phase: string };
}

interface KubeNode {
  kind: 'Node';
  metadata: { name: string };
  status: { addresses: { type: string; address: string }[] };
}

/** What `kubectl get pods,namespaces,networkpolicies,nodes --output json` prints. */
export interface KubeList {
  items: (
    | KubePod
    | ({ kind: 'NetworkPolicy' } & Policy)
    | { kind: 'Namespace'; metadata: { name: string; labels?: Labels } }
    | KubeNode
  )[];
}

/** Leaves out pods that have ended, have no address yet, or have that of their node. */
export function snapshotOf({ items }: KubeList): Snapshot {
  const snapshot: Snapshot = { nodes: new Map(), namespaces: new Map(), pods: [], policies: [] };
  for (const item of items) {
    if (item.kind === 'Pod') snapshot.pods.push(...podAddress(item));
    else if (item.kind === 'NetworkPolicy') snapshot.policies.push(item);
    else if (item.kind === 'Node') snapshot.nodes.set(item.metadata.name, nodeAddress(item));
    else snapshot.namespaces.set(item.metadata.name, item.metadata.labels ?? {});
  }
  return snapshot;
}

function podAddress({ metadata, spec, status }: KubePod): PodAddress[] {
  const { podIP: address, phase } = status;
  if (address === undefined || spec.hostNetwork || !['Pending', 'Running'].includes(phase)) {
    return [];
  }
  const { name, namespace, labels = {} } = metadata;
  const ports = spec.containers.flatMap((container) => container.ports ?? []);
  return [{ name, namespace, labels, address, node: spec.nodeName ?? '', ports }];
}

function nodeAddress({ status: { addresses } }: KubeNode): string {
  return addresses.find(({ type }) => type === 'InternalIP')?.address ?? '';
}
