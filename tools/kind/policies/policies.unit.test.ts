import { describe, expect, it } from 'vitest';
import { isPermitted } from './edges.ts';
import { permissionsOf } from './permits.ts';
import type { PodAddress, Policy, Selector, Snapshot } from './snapshot.ts';

const pod = (place: string, address: string, labels: Record<string, string>): PodAddress => {
  const [namespace = '', name = ''] = place.split('/');
  const ports = [{ name: 'http', containerPort: Number(labels['port'] ?? 8080) }];
  return { namespace, name, labels, address, node: 'one', ports };
};

/** x and y are namespaces; each has a pod a and a pod b. */
const PODS = [
  pod('x/a', '10.244.0.1', { pod: 'a' }),
  pod('x/b', '10.244.0.2', { pod: 'b', tier: 'back' }),
  pod('y/a', '10.244.1.1', { pod: 'a', port: '9000' }),
  pod('y/b', '10.244.1.2', { pod: 'b', port: '9000' }),
];
const NAMES = PODS.map(({ namespace, name }) => `${namespace}/${name}`);
const addressOf = (place: string) => PODS[NAMES.indexOf(place)]?.address ?? place;

function snapshotWith(...specs: Policy['spec'][]): Snapshot {
  const policies = specs.map((spec, at) => ({
    metadata: { name: `p${at}`, namespace: 'x' },
    spec,
  }));
  const namespaces = new Map([
    ['x', { team: 'x' }],
    ['y', { team: 'y' }],
  ]);
  return { nodes: new Map(), namespaces, pods: PODS, policies };
}

/** Who of all reaches a place at a port. */
function callersOf(snapshot: Snapshot, place: string, { port = 80, protocol = 'tcp' } = {}) {
  const permissions = permissionsOf(snapshot);
  const to = addressOf(place);
  const edges = NAMES.map((name) => ({ from: addressOf(name), to, protocol, port }));
  return NAMES.filter((_, at) => isPermitted(permissions, edges[at]!));
}

const A: Selector = { matchLabels: { pod: 'a' } };
const TCP80 = { protocol: 'TCP', port: 80 };
const ingress = (from: object[], ports: object[] = []): Policy['spec'] => ({
  ...{ podSelector: A, policyTypes: ['Ingress'], ingress: [{ from, ports }] },
});

it('reaches everybody where no policy is', () => {
  for (const name of NAMES) expect(callersOf(snapshotWith(), name)).toEqual(NAMES);
});

describe('who is let in', () => {
  it.each<[string, Policy['spec'], string[]]>([
    ['nobody by a policy without rules', { podSelector: A, policyTypes: ['Ingress'] }, []],
    ['by a policy that names no types too', { podSelector: A }, []],
    ['everybody by an empty rule', { podSelector: A, ingress: [{}] }, NAMES],
    ['everybody by an empty list', ingress([]), NAMES],
    ['pods of the own namespace', ingress([{ podSelector: {} }]), ['x/a', 'x/b']],
    ['all of other namespaces', ingress([{ namespaceSelector: {} }]), NAMES],
    [
      'pods of a namespace: both must fit',
      ingress([{ namespaceSelector: { matchLabels: { team: 'y' } }, podSelector: A }]),
      ['y/a'],
    ],
    [
      'either of two peers',
      ingress([{ namespaceSelector: { matchLabels: { team: 'y' } } }, { podSelector: {} }]),
      NAMES,
    ],
    ['a range', ingress([{ ipBlock: { cidr: '10.244.1.0/24' } }]), ['y/a', 'y/b']],
    [
      'a range without a part of it',
      ingress([{ ipBlock: { cidr: '10.244.0.0/16', except: ['10.244.1.0/31'] } }]),
      ['x/b', 'y/b'],
    ],
  ])('%s', (_title, spec, others) => {
    // Nobody keeps a pod from itself.
    const expected = NAMES.filter((name) => name === 'x/a' || others.includes(name));
    expect(callersOf(snapshotWith(spec), 'x/a')).toEqual(expected);
    expect(callersOf(snapshotWith(spec), 'x/b')).toEqual(NAMES);
    expect(callersOf(snapshotWith(spec), 'y/a')).toEqual(NAMES);
  });

  it('by either of two policies', () => {
    const one = ingress([{ podSelector: { matchLabels: { tier: 'back' } } }]);
    const other = ingress([{ namespaceSelector: { matchLabels: { team: 'y' } } }]);
    expect(callersOf(snapshotWith(one, other), 'x/a')).toEqual(NAMES);
  });
});

describe('labels', () => {
  it.each<[string, Selector['matchExpressions'], string[]]>([
    ['In', [{ key: 'pod', operator: 'In', values: ['b', 'c'] }], ['x/b']],
    ['NotIn', [{ key: 'pod', operator: 'NotIn', values: ['b'] }], ['x/a']],
    [
      'NotIn without such a label',
      [{ key: 'none', operator: 'NotIn', values: ['b'] }],
      ['x/a', 'x/b'],
    ],
    ['Exists', [{ key: 'tier', operator: 'Exists' }], ['x/b']],
    ['DoesNotExist', [{ key: 'tier', operator: 'DoesNotExist' }], ['x/a']],
  ])('%s', (_title, matchExpressions, picked) => {
    const spec = ingress([{ podSelector: { matchExpressions } }]);
    const expected = NAMES.filter((name) => name === 'x/a' || picked.includes(name));
    expect(callersOf(snapshotWith(spec), 'x/a')).toEqual(expected);
  });

  it('refuses an operator that there is not', () => {
    const matchExpressions = [{ key: 'pod', operator: 'Like', values: ['b'] }];
    const snapshot = snapshotWith(ingress([{ podSelector: { matchExpressions } }]));
    expect(() => permissionsOf(snapshot)).toThrow('Like');
  });
});

describe('ports', () => {
  const open = (spec: Policy['spec'], port: number, protocol?: string) =>
    callersOf(snapshotWith(spec), 'x/a', { port, protocol }).includes('x/b');

  it.each<[string, object, number[], number[]]>([
    ['one', TCP80, [80], [79, 81]],
    ['a range', { port: 80, endPort: 90 }, [80, 85, 90], [79, 91]],
    ['a name', { port: 'http' }, [8080], [80, 9000]],
    ['all of a protocol', { protocol: 'TCP' }, [1, 65_535], []],
  ])('%s', (_title, port, some, others) => {
    for (const one of some) expect([one, open(ingress([], [port]), one)]).toEqual([one, true]);
    for (const one of others) expect([one, open(ingress([], [port]), one)]).toEqual([one, false]);
  });

  it('are of TCP where no protocol is named', () => {
    expect(open(ingress([], [{ port: 53 }]), 53, 'udp')).toBe(false);
    expect(open(ingress([], [{ port: 53, protocol: 'UDP' }]), 53, 'udp')).toBe(true);
  });
});

describe('who is let out', () => {
  const egress = (to: object[], ports: object[] = []): Policy['spec'] => ({
    ...{ podSelector: A, policyTypes: ['Egress'], egress: [{ to, ports }] },
  });
  const reaches = (snapshot: Snapshot, place: string, port = 80) =>
    callersOf(snapshot, place, { port }).includes('x/a');

  it('nobody by a policy without rules, but comes in', () => {
    const snapshot = snapshotWith({ podSelector: A, policyTypes: ['Egress'] });
    expect(NAMES.filter((name) => reaches(snapshot, name))).toEqual(['x/a']);
    expect(callersOf(snapshot, 'x/a')).toEqual(NAMES);
  });

  it('along a rule of a policy that names no types, which closes both ways', () => {
    const snapshot = snapshotWith({ podSelector: A, egress: [{ to: [{ podSelector: {} }] }] });
    expect(NAMES.filter((name) => reaches(snapshot, name))).toEqual(['x/a', 'x/b']);
    expect(callersOf(snapshot, 'x/a')).toEqual(['x/a']);
  });

  it('to a port by the name that it has there', () => {
    const snapshot = snapshotWith(egress([{ namespaceSelector: {} }], [{ port: 'http' }]));
    expect(NAMES.filter((name) => reaches(snapshot, name, 9000))).toEqual(['x/a', 'y/a', 'y/b']);
  });

  it('outside of the cluster by a range alone', () => {
    const outside = { ipBlock: { cidr: '0.0.0.0/0', except: ['10.0.0.0/8'] } };
    expect(reaches(snapshotWith(egress([outside])), '203.0.113.1')).toBe(true);
    expect(reaches(snapshotWith(egress([outside])), 'x/b')).toBe(false);
    expect(reaches(snapshotWith(egress([{ namespaceSelector: {} }])), '203.0.113.1')).toBe(false);
  });

  it('where the other end lets in too', () => {
    const both = snapshotWith(egress([{ podSelector: {} }]), {
      ...{ podSelector: { matchLabels: { pod: 'b' } }, policyTypes: ['Ingress'] },
    });
    expect(reaches(both, 'x/b')).toBe(false);
  });
});
