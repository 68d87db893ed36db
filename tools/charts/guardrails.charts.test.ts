import { describe, expect, it } from 'vitest';
import { layerOf } from '../generate/charts/layer.ts';
import { serviceSets } from '../generate/charts/service-sets.ts';
import { SERVICES, serviceNamed } from '../services/declared.ts';
import { stopSeconds, type Deployment, type NetworkPolicy, type PodSpec } from './kinds.ts';
import { only, render } from './render.ts';

const VALUES = {
  'as it is': {},
  'for development': { files: ['values-dev.yaml'] },
  'for the test': { files: ['values-test.yaml'] },
  'for GKE': { files: ['values-gke.yaml'] },
  'with all that can be switched on': {
    values: {
      serviceMonitor: { enabled: true },
      ingress: { enabled: true, className: 'traefik', host: 'club.example', tlsSecret: 'club-tls' },
    },
  },
  'with all that can be switched off': {
    values: Object.fromEntries(
      ['autoscaling', 'disruptionBudget', 'networkPolicy'].map((name) => [
        name,
        { enabled: false },
      ]),
    ),
  },
};
const CASES = SERVICES.flatMap((service) =>
  Object.entries(VALUES)
    .filter(([title]) => title !== 'for development' || 'dev' in serviceSets(service))
    .map(([title, options]) => ({ name: service.name, title, options })),
);

type Egress = NetworkPolicy['spec']['egress'];

/** Of pods, which is what a policy sees: kube-proxy has led from the Service's port to theirs. */
function portsTo(egress: Egress, namespace: string): number[] {
  const isThere = ({ to }: Egress[number]) => JSON.stringify(to).includes(`"${namespace}"`);
  return egress.filter(isThere).flatMap(({ ports }) => ports.map(({ port }) => port));
}

describe.each(CASES)('the chart of $name, $title', ({ name, options }) => {
  const rendered = render(name, options);
  const deployment = async () => only<Deployment>(await rendered, 'Deployment');
  const pod = async (): Promise<PodSpec> => (await deployment()).spec.template.spec;

  it('renders what Kubernetes knows, in the namespace of its layer, named after the service', async () => {
    for (const { apiVersion, metadata } of await rendered) {
      if (apiVersion.startsWith('dapr.io/')) continue;
      expect(metadata).toMatchObject({ name, namespace: layerOf(serviceNamed(name)) });
    }
  });

  it('may do nothing that a restricted pod may not', async () => {
    const { securityContext, containers, ...spec } = await pod();
    expect(securityContext).toMatchObject({
      ...{ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    });
    for (const container of containers) {
      expect(container.securityContext).toEqual({
        ...{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true },
        capabilities: { drop: ['ALL'] },
      });
    }
    expect(spec).not.toHaveProperty('hostNetwork');
    expect(spec).not.toHaveProperty('hostPID');
  });

  it('has an account of its own, and no token of the cluster', async () => {
    const { serviceAccountName, automountServiceAccountToken } = await pod();
    expect([serviceAccountName, automountServiceAccountToken]).toEqual([name, false]);
    const account = only<{ automountServiceAccountToken: boolean }>(
      await rendered,
      'ServiceAccount',
    );
    expect(account.automountServiceAccountToken).toBe(false);
  });

  it('is looked at every 10 s, and given 5 s', async () => {
    const [container] = (await pod()).containers;
    const { startupProbe, livenessProbe, readinessProbe } = container!;
    for (const probe of [startupProbe, livenessProbe, readinessProbe]) {
      expect(probe).toMatchObject({ periodSeconds: 10, timeoutSeconds: 5 });
    }
    expect(readinessProbe.httpGet.path).toBe('/ready');
    expect(livenessProbe.httpGet.path).toBe('/health');
  });

  it('has requests and limits, and its sidecar too', async () => {
    const { template } = (await deployment()).spec;
    const isSmall = 'files' in options && options.files.includes('values-test.yaml');
    expect(template.spec.containers[0]!.resources).toEqual({
      requests: isSmall ? { cpu: '20m', memory: '96Mi' } : { cpu: '200m', memory: '256Mi' },
      limits: { cpu: '500m', memory: '512Mi' },
    });
    for (const amount of ['cpu-request', 'memory-request', 'cpu-limit', 'memory-limit']) {
      expect(template.metadata.annotations[`dapr.io/sidecar-${amount}`]).toMatch(/^\d+(m|Mi)$/);
    }
  });

  it('outlives nobody it needs: the sidecar stays until it has ended', async () => {
    const { template } = (await deployment()).spec;
    const { terminationGracePeriodSeconds: grace } = template.spec;
    expect(template.metadata.annotations['dapr.io/block-shutdown-duration']).toBe(`${grace}s`);
    // A service gives requests at hand 10 s, then closes.
    expect(grace).toBeGreaterThanOrEqual(stopSeconds(await rendered) + 15);
  });

  it('is picked by labels that a release does not change', async () => {
    const { selector, template } = (await deployment()).spec;
    const labels = { 'app.kubernetes.io/name': name, 'app.kubernetes.io/part-of': 'golfroundpro' };
    expect(selector.matchLabels).toEqual(labels);
    expect(template.metadata.labels).toMatchObject(labels);
  });

  it('lets nothing in or out that is not named', async () => {
    const [policy] = (await rendered).filter(({ kind }) => kind === 'NetworkPolicy');
    if (!policy) return expect(options).toHaveProperty('values.networkPolicy.enabled', false);
    const { policyTypes, ingress, egress } = (policy as unknown as NetworkPolicy).spec;
    expect(policyTypes).toEqual(['Ingress', 'Egress']);
    const open = [...ingress, ...egress].filter(({ ports }) => ports.length === 0);
    const anybody = [...ingress.map(({ from }) => from), ...egress.map(({ to }) => to)];
    expect(open).toEqual([]);
    for (const peers of anybody) expect(peers.length).toBeGreaterThan(0);
    expect(portsTo(egress, 'dapr-system')).toEqual([6500, 50001]);
    expect(portsTo(egress, 'kube-system')).toEqual([53, 53]);
  });
});

it('a change of its settings rolls its pods, and nothing else does', async () => {
  const checksum = async (values: object) => {
    const { template } = only<Deployment>(await render('round', { values }), 'Deployment').spec;
    return template.metadata.annotations['checksum/settings'];
  };
  const before = await checksum({});
  expect(await checksum({ replicas: 3 })).toBe(before);
  expect(await checksum({ settings: { LOG_LEVEL: 'debug' } })).not.toBe(before);
  const stores = { postgres: { host: 'other.example' } };
  expect(await checksum({ global: { stores } })).not.toBe(before);
});
