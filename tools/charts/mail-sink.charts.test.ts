import { expect, it } from 'vitest';
import { layerOf } from '../generate/charts/layer.ts';
import { MAIL_SINK } from '../k8s/releases.ts';
import { SERVICES } from '../services/declared.ts';
import type { Deployment, NetworkPolicy } from './kinds.ts';
import { only, render } from './render.ts';

const { name, namespace } = MAIL_SINK;
const rendered = render(name, { namespace });
const senders = SERVICES.filter(({ outside }) => outside?.includes('mail-sink'));
const labels = { 'app.kubernetes.io/name': name, 'app.kubernetes.io/part-of': 'golfroundpro' };

const policyNamed = async (wanted: string) => {
  const found = (await rendered).find(
    ({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.name === wanted,
  );
  return found as unknown as NetworkPolicy & { metadata: { namespace: string } };
};
const namesOf = (peers: NetworkPolicy['spec']['egress'][number]['to']) =>
  peers.map(({ namespaceSelector, podSelector }) => [
    namespaceSelector?.matchLabels['kubernetes.io/metadata.name'],
    podSelector?.matchLabels['app.kubernetes.io/name'],
  ]);

it('is one restricted pod with limits, an account of its own and no token of the cluster', async () => {
  const { spec } = only<Deployment>(await rendered, 'Deployment');
  const { containers, ...pod } = spec.template.spec;
  expect([spec.replicas, spec.selector.matchLabels]).toEqual([1, labels]);
  expect(pod).toMatchObject({
    ...{ serviceAccountName: name, automountServiceAccountToken: false },
    securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
  });
  expect(containers[0]).toMatchObject({
    image: 'golfroundpro/mail-sink:0.1.0',
    securityContext: {
      ...{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true },
      capabilities: { drop: ['ALL'] },
    },
    resources: { limits: { cpu: '200m', memory: '128Mi' } },
  });
});

it('is looked at every 10 s by the name that it answers to, and given 5 s', async () => {
  const [container] = only<Deployment>(await rendered, 'Deployment').spec.template.spec.containers;
  const { startupProbe, livenessProbe, readinessProbe } = container!;
  for (const probe of [startupProbe, livenessProbe, readinessProbe]) {
    expect(probe).toMatchObject({
      ...{ periodSeconds: 10, timeoutSeconds: 5 },
      httpGet: { path: '/health', httpHeaders: [{ name: 'Host', value: 'localhost' }] },
    });
  }
});

it('takes mail of those who declare that they send it, and nobody can ask it anything else', async () => {
  const { policyTypes, ingress, egress = [] } = (await policyNamed(name)).spec;
  expect([policyTypes, egress]).toEqual([['Ingress', 'Egress'], []]);
  expect(ingress.map(({ from, ports }) => [namesOf(from), ports])).toEqual(
    senders.map((service) => [[[layerOf(service), service.name]], [{ port: 'smtp' }]]),
  );
});

it.each(senders)('opens the way to it for $name', async (sender) => {
  const { metadata, spec } = await policyNamed(`${sender.name}-to-mail-sink`);
  const { podSelector, policyTypes, egress } = spec as typeof spec & { podSelector: object };
  expect([metadata.namespace, podSelector, policyTypes]).toEqual([
    layerOf(sender),
    { matchLabels: { ...labels, 'app.kubernetes.io/name': sender.name } },
    ['Egress'],
  ]);
  expect(egress.map(({ to, ports }) => [namesOf(to), ports])).toEqual([
    [[[namespace, name]], [{ port: 1025 }]],
  ]);
});

it.each(senders)(
  'is where $name is told to hand its mails over, on a developer’s machine alone',
  async (sender) => {
    const settings = async (files: string[]) =>
      only<{ data: Record<string, string> }>(await render(sender.name, { files }), 'ConfigMap')
        .data;
    expect(await settings(['values-dev.yaml'])).toMatchObject({
      SMTP_HOST: `${name}.${namespace}.svc.cluster.local`,
      SMTP_PORT: '1025',
    });
    expect(await settings([])).not.toHaveProperty('SMTP_HOST');
  },
);

it.each([
  [{ networkPolicy: { from: [{ namespace: 'server-layer', name: '' }] } }, /name/],
  [{ replicas: 2 }, /replicas/],
])('refuses %j', async (values, told) => {
  await expect(render(name, { values })).rejects.toThrow(told);
});
