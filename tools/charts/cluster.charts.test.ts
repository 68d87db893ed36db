import { describe, expect, it } from 'vitest';
import { CLUSTER_IMAGES } from '../images/public-images.ts';
import { INGRESS } from '../generate/charts/layer.ts';
import { arrowsOf } from '../generate/charts/chart-arrows.ts';
import { SERVICES } from '../services/declared.ts';
import type { Deployment, NetworkPolicy, Role } from './kinds.ts';
import { only, render } from './render.ts';
import type { KubeObject } from './render-chart.ts';

/** What a cluster has beside the club: charts of ours without a sidecar. */
const CHARTS = {
  'metrics-server': { namespace: 'kube-system', image: CLUSTER_IMAGES.metricsServer },
  ingress: { namespace: INGRESS, image: CLUSTER_IMAGES.traefik },
};
const SETS = { 'as it is': [], 'for the test': ['values-test.yaml'] };
const CASES = Object.entries(CHARTS).flatMap(([name, chart]) =>
  Object.entries(SETS).map(([title, files]) => ({ name, title, files, ...chart })),
);
const specOf = (objects: KubeObject[]) => only<Deployment>(objects, 'Deployment').spec;
const argsOf = async (name: string, values: object) => {
  const [container] = specOf(await render(name, { values })).template.spec.containers;
  return (container as unknown as { args: string[] }).args;
};
const rightsIn = async (name: string, kind: string) =>
  (await render(name))
    .filter((object) => object.kind === kind)
    .flatMap((object) => (object as unknown as Role).rules)
    .flatMap(({ resources, verbs }) => resources.map((one) => `${one} ${verbs.join('+')}`));

describe.each(CASES)('the chart of $name, $title', ({ name, files, namespace, image }) => {
  const rendered = render(name, { namespace: 'default', files });

  it('runs the image that has a stand-in, in its namespace, as a restricted pod', async () => {
    const { metadata } = only<object>(await rendered, 'Deployment');
    const { securityContext, containers } = specOf(await rendered).template.spec;
    expect([metadata.namespace, containers[0]!.image]).toEqual([namespace, image]);
    expect(securityContext).toMatchObject({
      ...{ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    });
    expect(containers[0]!.securityContext).toEqual({
      ...{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true },
      capabilities: { drop: ['ALL'] },
    });
  });

  it('is looked at every 10 s, given 5 s, and has limits', async () => {
    const [container] = specOf(await rendered).template.spec.containers;
    const { startupProbe, livenessProbe, readinessProbe, resources } = container!;
    for (const probe of [startupProbe, livenessProbe, readinessProbe]) {
      expect(probe).toMatchObject({ periodSeconds: 10, timeoutSeconds: 5 });
    }
    expect(Object.keys(resources.limits)).toEqual(['cpu', 'memory']);
    expect(Object.keys(resources.requests)).toEqual(['cpu', 'memory']);
  });

  it('has an account of its own, and is picked by labels without a version', async () => {
    const { selector, template } = specOf(await rendered);
    expect(template.spec.serviceAccountName).toBe(name);
    expect(only<object>(await rendered, 'ServiceAccount').metadata.name).toBe(name);
    expect(selector.matchLabels).toEqual({
      'app.kubernetes.io/name': name,
      'app.kubernetes.io/part-of': 'golfroundpro',
    });
  });
});

it('metrics-server is on 443, by a port named https', async () => {
  const { spec } = only<{ spec: { ports: object[] } }>(await render('metrics-server'), 'Service');
  expect(spec.ports).toMatchObject([{ name: 'https', port: 443 }]);
  const api = only<{ spec: { service: object } }>(await render('metrics-server'), 'APIService');
  expect(api.spec.service).toEqual({ name: 'metrics-server', namespace: 'kube-system', port: 443 });
});

it('kubelets must show a certificate, but in a test', async () => {
  const insecure = '--kubelet-insecure-tls';
  expect(await argsOf('metrics-server', {})).not.toContain(insecure);
  expect(await argsOf('metrics-server', { kubelet: { insecureTls: true } })).toContain(insecure);
});

it('neither may change anything, and Secrets are read where Ingresses are alone', async () => {
  expect(await rightsIn('metrics-server', 'ClusterRole')).toEqual([
    ...['nodes/metrics get', 'pods list+watch', 'nodes list+watch'],
  ]);
  expect(await rightsIn('ingress', 'ClusterRole')).toEqual([
    ...['nodes list+watch', 'ingressclasses list+watch'],
  ]);
  const found = ['services', 'secrets', 'endpointslices', 'ingresses'];
  expect(await rightsIn('ingress', 'Role')).toEqual(found.map((one) => `${one} list+watch`));
  const roles = (await render('ingress')).filter(({ kind }) => kind === 'Role');
  expect(roles.map(({ metadata }) => metadata.namespace)).toEqual(['client-layer']);
});

it('what comes by http is sent to https, and nothing says Strict-Transport-Security twice', async () => {
  const args = await argsOf('ingress', { redirectPort: 8443 });
  expect(args).toContain('--entrypoints.http.http.redirections.entrypoint.to=:8443');
  expect(args).toContain('--entrypoints.http.http.redirections.entrypoint.scheme=https');
  expect(args.filter((arg) => /header|sts/i.test(arg))).toEqual([]);
});

it('the class is the one that is asked for', async () => {
  const values = { className: 'other' };
  const { metadata } = only<object>(await render('ingress', { values }), 'IngressClass');
  expect(metadata.name).toBe('other');
  expect(await argsOf('ingress', values)).toContain(
    '--providers.kubernetesingress.ingressclass=other',
  );
});

it('its namespace is restricted, closed, and opens to those who let it in', async () => {
  const objects = await render('ingress', { namespace: 'default' });
  const { metadata } = only<object>(objects, 'Namespace');
  expect(metadata.labels).toMatchObject({ 'pod-security.kubernetes.io/enforce': 'restricted' });
  const [closed, policy] = objects
    .filter(({ kind }) => kind === 'NetworkPolicy')
    .toSorted((one, other) => other.metadata.name.localeCompare(one.metadata.name));
  expect(closed?.spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
  const { egress } = (policy as unknown as NetworkPolicy).spec;
  const pods = egress.flatMap(({ to }) => to).filter(({ podSelector }) => podSelector);
  const entries = SERVICES.filter((service) =>
    arrowsOf(service, SERVICES).from.some(({ namespace }) => namespace === INGRESS),
  );
  expect(pods.map((peer) => peer.podSelector?.matchLabels['app.kubernetes.io/name'])).toEqual(
    entries.map(({ name }) => name),
  );
});

it.each([
  ['ingress', { service: { type: 'HostPort' } }, /type/],
  ['ingress', { probes: { timeoutSeconds: 6 } }, /timeoutSeconds/],
  ['ingress', { namespaces: [] }, /namespaces/],
  ['metrics-server', { kublet: {} }, /kublet/],
  ['metrics-server', { resources: { limits: null } }, /limits/],
])('%s refuses %j', async (name, values, told) => {
  await expect(render(name, { values })).rejects.toThrow(told);
});
