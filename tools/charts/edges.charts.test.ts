import { expect, it } from 'vitest';
import { INGRESS } from '../generate/charts/layer.ts';
import { podTitle } from '../kind/policies/address-names.ts';
import { isPermitted } from '../kind/policies/edges.ts';
import { permissionsOf } from '../kind/policies/permits.ts';
import type { Labels, PodAddress, Policy } from '../kind/policies/snapshot.ts';
import { SERVICES } from '../services/declared.ts';
import { asDeclared, DECLARED, OBSERVABILITY, OUTSIDE } from './declared-edges.ts';
import { render } from './render.ts';
import type { KubeObject } from './render-chart.ts';

interface Template {
  metadata: { labels: Labels };
  spec: { containers: { ports?: PodAddress['ports'] }[] };
}
interface Workload {
  template?: Template;
  jobTemplate?: { spec: { template: Template } };
}

const CHARTS = ['layers', 'data', INGRESS, ...SERVICES.map(({ name }) => name)];
const objects = (await Promise.all(CHARTS.map((chart) => render(chart)))).flat();
const ofKind = (kind: string) => objects.filter((object) => object.kind === kind);

/** What others bring: Dapr's control plane, names, who watches, and who has no rights. */
const OTHERS: [string, Labels, number[]][] = [
  ['dapr-system', { app: 'dapr-sentry' }, [50_001, 9090]],
  ['dapr-system', { app: 'dapr-operator' }, [6500, 9090]],
  ['dapr-system', { app: 'dapr-sidecar-injector' }, [4000]],
  ['kube-system', { 'k8s-app': 'kube-dns' }, [53, 9153]],
  [OBSERVABILITY, { app: 'prometheus' }, [9090]],
  ['server-layer', { app: 'nobody' }, [8080]],
  ['strangers', { app: 'stranger' }, [8080]],
];
const SIDECAR = [3500, 50_001, 50_002, 9090];

const pods = [
  ...objects.flatMap(({ metadata, spec }) => templateOf(spec as Workload, metadata)),
  ...OTHERS.map(([namespace, labels, ports]) => ({ namespace, labels, ports: ports.map(asPort) })),
].map((pod, at): PodAddress => {
  const isService = SERVICES.some(({ name }) => name === pod.labels['app.kubernetes.io/name']);
  const ports = isService ? [...pod.ports, ...SIDECAR.map(asPort)] : pod.ports;
  return { ...pod, ports, name: `pod-${at}`, node: 'node', address: `10.244.0.${at + 1}` };
});
const namespaces = new Map(
  [...pods.map(({ namespace }) => namespace), OBSERVABILITY].map((name) => [
    name,
    { 'kubernetes.io/metadata.name': name },
  ]),
);
/** Whoever watches brings what lets it out of a namespace that is closed. */
const WATCHES: Policy = {
  metadata: { name: 'prometheus', namespace: OBSERVABILITY },
  spec: {
    podSelector: { matchLabels: { app: 'prometheus' } },
    ...{ policyTypes: ['Egress'], egress: [{}] },
  },
};
const policies = [...(ofKind('NetworkPolicy') as unknown as Policy[]), WATCHES];
const permissions = permissionsOf({ nodes: new Map(), namespaces, pods, policies });

const places = [
  ...pods.flatMap((pod) =>
    pod.ports.map(({ containerPort: port }) => ({
      ...{ title: `${podTitle(pod)}:${port}`, to: pod.address, port },
    })),
  ),
  { title: 'node:6443', to: '172.18.0.2', port: 6443 },
  ...[80, 443, 465, 587].map((port) => ({ title: `${OUTSIDE}:${port}`, to: OUTSIDE, port })),
];
const LAYERS = /(^| )(client|server|data)-layer\//;

it('has a pod of every service and store, and their policies', () => {
  const titles = pods.map(podTitle);
  const named = [...DECLARED].map((title) => title.split(' → ')[0]!);
  expect(titles).toEqual(expect.arrayContaining(named.filter((name) => name.includes('/'))));
  expect(policies.length).toBeGreaterThan(SERVICES.length);
});

it.each(pods.map((pod) => [podTitle(pod), pod] as const))(
  '%s reaches what is declared, and nothing else',
  (name, { address: from }) => {
    const reached = places
      .filter(({ to, port }) => from !== to && isPermitted(permissions, edgeTo(from, to, port)))
      .map(({ title }) => asDeclared(`${name} → ${title}`))
      .filter((title) => LAYERS.test(title));
    const isThere = (title: string) => places.some((place) => title.endsWith(` → ${place.title}`));
    const declared = [...DECLARED].filter(
      (title) =>
        title.startsWith(`${asDeclared(`${name} → `).split(' → ')[0]} → `) && isThere(title),
    );
    const own = places.filter(({ to }) => to === from).map(({ title }) => `${name} → ${title}`);
    const others = declared.filter((title) => !own.includes(title));
    expect(reached.toSorted()).toEqual(others.toSorted());
  },
);

function edgeTo(from: string, to: string, port: number) {
  return { from, to, protocol: 'tcp', port };
}

function asPort(containerPort: number) {
  return { containerPort };
}

function templateOf(workload: Workload | undefined, { namespace = '' }: KubeObject['metadata']) {
  const template = workload?.template ?? workload?.jobTemplate?.spec.template;
  if (!template) return [];
  const ports = template.spec.containers.flatMap((container) => container.ports ?? []);
  return [{ namespace, labels: template.metadata.labels, ports }];
}
