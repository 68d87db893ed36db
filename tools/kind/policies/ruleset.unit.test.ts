import { expect, it } from 'vitest';
import { AddressNames } from './address-names.ts';
import { permissionsOf } from './permits.ts';
import { rulesetOf } from './ruleset.ts';
import { edgesIn } from './seen-edges.ts';
import { snapshotOf, type KubeList } from './snapshot.ts';

const kubePod = (
  name: string,
  podIP: string | undefined,
  more: object = {},
  phase = 'Running',
) => ({
  ...{ kind: 'Pod' as const, status: { podIP, phase } },
  metadata: { name, namespace: 'x', labels: { 'app.kubernetes.io/name': name } },
  spec: {
    nodeName: 'one',
    containers: [{ ports: [{ name: 'http', containerPort: 8080 }] }],
    ...more,
  },
});
const named = (name: string) => ({
  podSelector: { matchLabels: { 'app.kubernetes.io/name': name } },
});

const LIST = {
  items: [
    {
      kind: 'Node',
      metadata: { name: 'one' },
      status: { addresses: [{ type: 'InternalIP', address: '172.18.0.2' }] },
    },
    { kind: 'Namespace', metadata: { name: 'x' } },
    kubePod('web', '10.244.0.1'),
    kubePod('store', '10.244.0.2'),
    kubePod('far', '10.244.1.1', { nodeName: 'two' }),
    kubePod('new', undefined, {}, 'Pending'),
    kubePod('job', '10.244.0.9', {}, 'Succeeded'),
    kubePod('proxy', '172.18.0.2', { hostNetwork: true }),
    {
      kind: 'NetworkPolicy',
      metadata: { name: 'web', namespace: 'x' },
      spec: {
        ...named('web'),
        policyTypes: ['Ingress', 'Egress'],
        ingress: [{ from: [named('far')], ports: [{ port: 'http' }] }],
        egress: [
          { to: [named('store')], ports: [{ port: 5432 }, { port: 53, protocol: 'UDP' }] },
          {
            to: [{ ipBlock: { cidr: '0.0.0.0/0', except: ['10.0.0.0/8', '172.16.0.0/12'] } }],
            ports: [{ port: 465, endPort: 587 }],
          },
          { to: [{ namespaceSelector: { matchLabels: { none: 'such' } } }] },
        ],
      },
    },
    {
      kind: 'NetworkPolicy',
      metadata: { name: 'far', namespace: 'x' },
      spec: named('far'),
    },
  ],
} satisfies KubeList;
const snapshot = snapshotOf(LIST);
const ruleset = (node: string) => rulesetOf(permissionsOf(snapshot), snapshot, node);

it('reads what has an address of its own', () => {
  expect(snapshot.pods.map(({ name }) => name)).toEqual(['web', 'store', 'far']);
  expect([...snapshot.nodes]).toEqual([['one', '172.18.0.2']]);
});

it('is a table that takes the place of the one before', () => {
  expect(ruleset('one')).toBe(`table inet golfroundpro_policies
delete table inet golfroundpro_policies
table inet golfroundpro_policies {
  chain egress_10_244_0_1 {
    ip daddr 10.244.0.1 return
    ip daddr { 10.244.0.2 } tcp dport 5432 return
    ip daddr { 10.244.0.2 } udp dport 53 return
    ip daddr 0.0.0.0/0 ip daddr != { 10.0.0.0/8, 172.16.0.0/12 } tcp dport 465-587 return
    counter drop
  }
  chain ingress_10_244_0_1 {
    ip saddr 10.244.0.1 return
    ip saddr { 10.244.1.1 } ip daddr 10.244.0.1 tcp dport 8080 return
    counter drop
  }
  chain forward {
    type filter hook forward priority -5; policy accept;
    ct state established,related accept
    ip saddr vmap { 10.244.0.1 : jump egress_10_244_0_1 }
    ip daddr vmap { 10.244.0.1 : jump ingress_10_244_0_1 }
  }
  chain input {
    type filter hook input priority -5; policy accept;
    ct state established,related accept
    ip saddr vmap { 10.244.0.1 : jump egress_10_244_0_1 }
  }
}
`);
});

it('is about the pods of its node alone', () => {
  expect(ruleset('two')).toContain('ip daddr vmap { 10.244.1.1 : jump ingress_10_244_1_1 }');
  expect(ruleset('two')).not.toContain('10_244_0_1');
  expect(ruleset('three')).not.toContain('vmap');
});

it('calls permits by who reaches whom', () => {
  expect(permissionsOf(snapshot).permits.map(({ title }) => title)).toEqual([
    'x/web ← x/far:http',
    'x/web → x/store:5432',
    'x/web → x/store:53/udp',
    'x/web → 0.0.0.0/0 without 10.0.0.0/8 without 172.16.0.0/12:465-587',
    'x/web → {"matchLabels":{"none":"such"}}/*',
  ]);
});

it('reads who has been seen, and calls them by their names', () => {
  const elem = [
    { concat: ['10.244.0.1', '10.244.0.2', 'tcp', 5432] },
    { concat: ['10.244.0.1', '172.18.0.2', 'udp', 53] },
    { concat: ['10.244.0.1', '203.0.113.1', 'tcp', 587] },
  ];
  const names = new AddressNames();
  names.learn(snapshot);
  const edges = edgesIn(JSON.stringify({ nftables: [{ metainfo: {} }, { set: { elem } }] }));
  expect(edges.map((edge) => names.titleOf(edge))).toEqual([
    'x/web → x/store:5432',
    'x/web → node:53/udp',
    'x/web → 203.0.113.1:587',
  ]);
  expect(edgesIn(JSON.stringify({ nftables: [{ set: { name: 'passed' } }] }))).toEqual([]);
});
