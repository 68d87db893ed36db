import { waitFor } from '../stack/wait-for.ts';
import type { Cluster } from './cluster.ts';
import {
  bridgeConfig,
  nodesOf,
  routesFrom,
  RULES,
  type ClusterNode,
  type NodeList,
} from './pod-network.ts';

const NODES_MS = 60_000;
const CONFIG = '/etc/cni/net.d/10-pods.conflist';

/** Gives each node that is made here the network of its pods, and the routes to those of the others. */
export async function connectNodes(cluster: Cluster): Promise<void> {
  const nodes = await readNodes(cluster);
  await Promise.all(nodes.map((node) => connectNode(cluster, node, nodes)));
}

/** The controller of the nodes gives each its addresses soon after it has joined. */
async function readNodes(cluster: Cluster): Promise<ClusterNode[]> {
  let nodes: ClusterNode[] | undefined;
  await waitFor(
    async () => {
      const text = await cluster.kubectl('get', 'nodes', '--output', 'json');
      nodes = nodesOf(JSON.parse(text) as NodeList);
      return nodes ? undefined : 'a node has no addresses for its pods';
    },
    { timeoutMs: NODES_MS },
  );
  return nodes!;
}

async function connectNode(
  { docker }: Cluster,
  node: ClusterNode,
  nodes: ClusterNode[],
): Promise<void> {
  for (const route of routesFrom(node, nodes)) await docker.read('exec', node.name, 'ip', ...route);
  for (const rule of RULES.map((words) => words.join(' '))) {
    const add = `iptables -C ${rule} || iptables -A ${rule}`;
    await docker.read('exec', node.name, 'sh', '-c', add);
  }
  // Last, since the node is ready from then on; renamed, so that nobody reads a half of it.
  const write = `printf %s "$1" > ${CONFIG}.new && mv ${CONFIG}.new ${CONFIG}`;
  await docker.read('exec', node.name, 'sh', '-c', write, 'sh', bridgeConfig(node));
}
