import { expect, it } from 'vitest';
import { bridgeConfig, nodesOf, routesFrom, RULES, SERVICES } from './pod-network.ts';

const item = (name: string, address: string, podCIDR?: string) => ({
  metadata: { name },
  spec: podCIDR === undefined ? {} : { podCIDR },
  status: {
    addresses: [
      { type: 'Hostname', address: name },
      { type: 'InternalIP', address },
    ],
  },
});
const control = item('control', '172.18.0.2', '10.244.0.0/24');
const worker = item('worker', '172.18.0.3', '10.244.1.0/24');

it('reads each node with its address and those of its pods', () => {
  expect(nodesOf({ items: [control] })).toEqual([
    { name: 'control', address: '172.18.0.2', pods: '10.244.0.0/24' },
  ]);
});

it('knows none until every node has its addresses', () => {
  expect(nodesOf({ items: [control, item('worker', '172.18.0.3')] })).toBeUndefined();
});

it('leads to the pods of every other node, and to its own by no route', () => {
  const nodes = nodesOf({ items: [control, worker] })!;
  expect(routesFrom(nodes[0]!, nodes)).toEqual([
    ['route', 'replace', '10.244.1.0/24', 'via', '172.18.0.3'],
  ]);
  expect(routesFrom(nodes[0]!, [nodes[0]!])).toEqual([]);
});

it('gives pods addresses of their node alone', () => {
  const [, node] = nodesOf({ items: [control, worker] })!;
  const config = JSON.parse(bridgeConfig(node!)) as { plugins: unknown[] };
  expect(config.plugins[0]).toMatchObject({ ipam: { ranges: [[{ subnet: '10.244.1.0/24' }]] } });
});

it.each(['OUTPUT', 'FORWARD'])('refuses what %s would lead outside to a service', (chain) => {
  expect(RULES).toContainEqual([chain, '-d', SERVICES, '-j', 'REJECT']);
});
