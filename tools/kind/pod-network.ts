/** The addresses of all pods; each node has a part of them. */
export const PODS = '10.244.0.0/16';

/** The addresses of services, of which no packet has one once kube-proxy has led it to a pod. */
export const SERVICES = '10.96.0.0/16';

/** What iptables does in each node, in the order of its own arguments. */
export const RULES = [
  // What leaves the pods has the node's address; between pods each has its own, which policies go by.
  ['POSTROUTING', '-t', 'nat', '-s', PODS, '!', '-d', PODS, '-j', 'MASQUERADE'],
  // A service that kube-proxy does not know yet is refused: outside, anybody might answer in its place.
  ['OUTPUT', '-d', SERVICES, '-j', 'REJECT'],
  ['FORWARD', '-d', SERVICES, '-j', 'REJECT'],
];

/** A node as the cluster tells of it. */
export interface ClusterNode {
  name: string;
  address: string;
  /** The addresses of its pods: "10.244.0.0/24". */
  pods: string;
}

/** The answer to `kubectl get nodes -o json`, as far as it is read. */
export interface NodeList {
  items: {
    metadata: { name: string };
    spec: { podCIDR?: string };
    status: { addresses: { type: string; address: string }[] };
  }[];
}

/** The nodes; undefined until each has its addresses. */
export function nodesOf({ items }: NodeList): ClusterNode[] | undefined {
  const nodes = items.flatMap(({ metadata: { name }, spec: { podCIDR: pods }, status }) => {
    const address = status.addresses.find(({ type }) => type === 'InternalIP')?.address;
    return pods !== undefined && address !== undefined ? [{ name, address, pods }] : [];
  });
  return nodes.length === items.length ? nodes : undefined;
}

/** The network of a node's pods, as the plugins of CNI read it: a bridge, and ports of the node. */
export function bridgeConfig({ pods }: ClusterNode): string {
  const bridge = {
    type: 'bridge',
    bridge: 'cni0',
    isGateway: true,
    hairpinMode: true,
    ipam: {
      type: 'host-local',
      ranges: [[{ subnet: pods }]],
      routes: [{ dst: '0.0.0.0/0' }],
    },
  };
  const ports = { type: 'portmap', capabilities: { portMappings: true } };
  return JSON.stringify({ cniVersion: '1.0.0', name: 'pods', plugins: [bridge, ports] });
}

/** The calls of `ip` that lead from a node to the pods of the others. */
export function routesFrom(node: ClusterNode, nodes: ClusterNode[]): string[][] {
  const others = nodes.filter(({ name }) => name !== node.name);
  return others.map(({ pods, address }) => ['route', 'replace', pods, 'via', address]);
}
