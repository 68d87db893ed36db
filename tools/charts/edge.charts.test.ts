import { expect, it } from 'vitest';
import { CLUB_ADDRESS, CLUB_HOST, PUBLISHED } from '../kind/club-address.ts';
import { PODS } from '../kind/pod-network.ts';
import type { Role } from './kinds.ts';
import { only, render } from './render.ts';
import type { KubeObject } from './render-chart.ts';

interface Settings {
  data: Record<string, string>;
}
interface Ingress {
  spec: {
    ingressClassName: string;
    rules: { host: string }[];
    tls: { hosts: string[]; secretName: string }[];
  };
}
interface NodePorts {
  spec: { externalTrafficPolicy: string; ports: { name: string; nodePort: number }[] };
}
interface Binding {
  subjects: { name: string; namespace: string }[];
}

const TEST = { files: ['values-test.yaml'] };
const [ingress, gateway, data] = [
  render('ingress', TEST),
  render('gateway', TEST),
  render('data', TEST),
];
const settingsOf = (objects: KubeObject[]) => only<Settings>(objects, 'ConfigMap').data;
/** Whose certificate jobs are told to keep. */
const hostsIn = (objects: KubeObject[]) =>
  objects
    .filter(({ kind }) => ['Job', 'CronJob'].includes(kind))
    .flatMap(
      (object) => /"CERTIFICATE_HOST","value":"([^"]*)"/.exec(JSON.stringify(object))?.[1] ?? [],
    );
const rolesOf = (objects: KubeObject[]) =>
  objects.filter(
    ({ kind, metadata }) => kind === 'Role' && metadata.name === 'certificate',
  ) as unknown as Role[];

it('Traefik is at the ports of the node that are published, and tells nobody another address', async () => {
  const { spec } = only<NodePorts>(await ingress, 'Service');
  const ports = spec.ports.map(({ name, nodePort }) => [name, nodePort]);
  expect(Object.fromEntries(ports)).toEqual({
    http: PUBLISHED.http.node,
    https: PUBLISHED.https.node,
  });
  expect(JSON.stringify(await ingress)).toContain(
    `redirections.entrypoint.to=:${PUBLISHED.https.here}"`,
  );
  expect(spec.externalTrafficPolicy).toBe('Local');
});

it('the gateway has an Ingress of that class and host, and believes pods alone who calls', async () => {
  const { spec } = only<Ingress>(await gateway, 'Ingress');
  const { metadata } = only<object>(await ingress, 'IngressClass');
  expect(spec.ingressClassName).toBe(metadata.name);
  expect(spec.rules.map(({ host }) => host)).toEqual([CLUB_HOST]);
  expect(spec.tls).toEqual([{ hosts: [CLUB_HOST], secretName: 'club-tls' }]);
  expect(settingsOf(await gateway)).toMatchObject({ TRUSTED_PROXIES: PODS });
});

it('mails lead to where the page is', async () => {
  const auth = await render('auth', { files: ['values-test.yaml', 'values-dev.yaml'] });
  expect(settingsOf(auth)).toMatchObject({ PUBLIC_URL: CLUB_ADDRESS });
});

it('the set-up keeps the certificate of that host, and who renews does', async () => {
  expect(hostsIn(await data)).toEqual([CLUB_HOST, CLUB_HOST]);
});

it('both may read the key of the CA and replace the certificate; nobody may do more', async () => {
  const rights = rolesOf(await data).map(({ metadata, rules }) => [metadata.namespace, rules]);
  expect(Object.fromEntries(rights)).toEqual({
    'data-layer': [{ ...secrets('certificate-authority'), verbs: ['get'] }],
    'client-layer': [{ ...secrets('club-tls'), verbs: ['get', 'update'] }],
  });
  const bindings = (await data).filter(
    ({ kind, metadata }) => kind === 'RoleBinding' && metadata.name === 'certificate',
  ) as unknown as Binding[];
  for (const { subjects } of bindings) {
    expect(subjects.map(({ name, namespace }) => `${namespace}/${name}`)).toEqual([
      ...['data-layer/set-up', 'data-layer/renew-tokens'],
    ]);
  }
});

it('without a host nobody has a CA, as where cert-manager makes certificates', async () => {
  for (const files of [[], ['values-gke.yaml'], ['values-prod.yaml']]) {
    const objects = await render('data', { files });
    expect(hostsIn(objects)).toEqual(['none', 'none']);
    expect(rolesOf(objects)).toEqual([]);
  }
});

function secrets(name: string) {
  return { apiGroups: [''], resources: ['secrets'], resourceNames: [name] };
}
