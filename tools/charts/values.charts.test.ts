import { expect, it } from 'vitest';
import { stopSeconds, type Deployment } from './kinds.ts';
import { only, render } from './render.ts';
import type { KubeObject } from './render-chart.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const amounts = { cpu: '1', memory: '1Gi' };
const resources = { requests: amounts, limits: amounts };
const ingress = {
  ...{ enabled: true, className: 'nginx', host: 'club.example', tlsSecret: 'club-tls' },
  annotations: { 'cert-manager.io/cluster-issuer': 'letsencrypt' },
};

const pod = (objects: KubeObject[]) => only<Deployment>(objects, 'Deployment').spec.template;
const container = (objects: KubeObject[]) => pod(objects).spec.containers[0]!;
const annotation = (name: string) => (objects: KubeObject[]) =>
  pod(objects).metadata.annotations[`dapr.io/${name}`];
const kinds = (objects: KubeObject[]) => objects.map(({ kind }) => kind);
const specOf = (kind: string) => (objects: KubeObject[]) =>
  only<{ spec: object }>(objects, kind).spec;

it.each<[string, object, (objects: KubeObject[]) => unknown, unknown]>([
  [
    'image.tag',
    { image: { tag: '2.0.0' } },
    (all) => container(all).image,
    'golfroundpro/round:2.0.0',
  ],
  [
    'image.digest',
    { image: { tag: 'x', digest } },
    (all) => container(all).image,
    `golfroundpro/round@${digest}`,
  ],
  [
    'image.registry',
    { image: { registry: 'r.example' } },
    (all) => container(all).image,
    'r.example/golfroundpro/round:0.1.0',
  ],
  [
    'image.repository',
    { image: { repository: 'club' } },
    (all) => container(all).image,
    'club/round:0.1.0',
  ],
  [
    'image.pullPolicy',
    { image: { pullPolicy: 'Always' } },
    (all) => container(all).imagePullPolicy,
    'Always',
  ],
  [
    'imagePullSecrets',
    { imagePullSecrets: [{ name: 'x' }] },
    (all) => pod(all).spec.imagePullSecrets,
    [{ name: 'x' }],
  ],
  [
    'replicas',
    { replicas: 5, autoscaling: { enabled: false } },
    specOf('Deployment'),
    { replicas: 5 },
  ],
  [
    'replicas beside autoscaling',
    { replicas: 5 },
    (all) => 'replicas' in specOf('Deployment')(all),
    false,
  ],
  [
    'autoscaling.enabled',
    { autoscaling: { enabled: false } },
    (all) => kinds(all).includes('HorizontalPodAutoscaler'),
    false,
  ],
  [
    'autoscaling.min, max',
    { autoscaling: { min: 3, max: 9 } },
    specOf('HorizontalPodAutoscaler'),
    { minReplicas: 3, maxReplicas: 9 },
  ],
  [
    'autoscaling.cpuPercent',
    { autoscaling: { cpuPercent: 50 } },
    specOf('HorizontalPodAutoscaler'),
    { metrics: [{ containerResource: { target: { averageUtilization: 50 } } }] },
  ],
  [
    'autoscaling.calmSeconds',
    { autoscaling: { calmSeconds: 9 } },
    specOf('HorizontalPodAutoscaler'),
    { behavior: { scaleDown: { stabilizationWindowSeconds: 9 } } },
  ],
  ['resources', { resources }, (all) => container(all).resources, resources],
  ['sidecar.resources', { sidecar: { resources } }, annotation('sidecar-memory-limit'), '1Gi'],
  ['sidecar.logLevel', { sidecar: { logLevel: 'debug' } }, annotation('log-level'), 'debug'],
  ['sidecar.maxBodySize', { sidecar: { maxBodySize: '9Mi' } }, annotation('max-body-size'), '9Mi'],
  [
    'sidecar.maxHeaderSize',
    { sidecar: { maxHeaderSize: '32Ki' } },
    annotation('read-buffer-size'),
    '32Ki',
  ],
  ['sidecar.env', { sidecar: { env: 'GOGC=100' } }, annotation('env'), 'GOGC=100'],
  [
    'probes.periodSeconds',
    { probes: { periodSeconds: 20 } },
    (all) => container(all).livenessProbe.periodSeconds,
    20,
  ],
  [
    'probes.timeoutSeconds',
    { probes: { timeoutSeconds: 2 } },
    (all) => container(all).readinessProbe.timeoutSeconds,
    2,
  ],
  [
    'probes.startFailures',
    { probes: { startFailures: 90 } },
    (all) => container(all).startupProbe.failureThreshold,
    90,
  ],
  ['stop.waitSeconds', { stop: { waitSeconds: 9 } }, stopSeconds, 9],
  [
    'stop.graceSeconds',
    { stop: { graceSeconds: 60 } },
    annotation('block-shutdown-duration'),
    '60s',
  ],
  [
    'disruptionBudget.enabled',
    { disruptionBudget: { enabled: false } },
    (all) => kinds(all).includes('PodDisruptionBudget'),
    false,
  ],
  [
    'serviceMonitor',
    { serviceMonitor: { enabled: true, intervalSeconds: 5 } },
    specOf('ServiceMonitor'),
    { endpoints: [{ path: '/metrics', interval: '5s' }] },
  ],
  [
    'ingress',
    { ingress },
    specOf('Ingress'),
    { ingressClassName: 'nginx', tls: [{ hosts: ['club.example'], secretName: 'club-tls' }] },
  ],
  [
    'ingress.annotations',
    { ingress },
    (all) => only<object>(all, 'Ingress').metadata,
    { annotations: ingress.annotations },
  ],
  [
    'ingress.serviceAnnotations',
    { ingress: { serviceAnnotations: { sticky: 'yes' } } },
    (all) => only<object>(all, 'Service').metadata,
    { annotations: { sticky: 'yes' } },
  ],
  [
    'networkPolicy.enabled',
    { networkPolicy: { enabled: false } },
    (all) => kinds(all).includes('NetworkPolicy'),
    false,
  ],
  [
    'networkPolicy.daprNamespace',
    { networkPolicy: { daprNamespace: 'dapr-2' } },
    (all) => JSON.stringify(specOf('NetworkPolicy')(all)).includes('dapr-2'),
    true,
  ],
  [
    'networkPolicy.metricsFrom',
    { networkPolicy: { metricsFrom: { namespace: 'watch' } } },
    (all) => JSON.stringify(specOf('NetworkPolicy')(all)).includes('watch'),
    true,
  ],
  [
    'tokens.vault',
    { tokens: { vault: 'other' } },
    (all) => pod(all).spec.volumes,
    [{ secret: { secretName: 'other' } }],
  ],
  ['tokens.app', { tokens: { app: 'other' } }, annotation('app-token-secret'), 'other'],
  ['tokens.sidecar', { tokens: { sidecar: 'other' } }, annotation('api-token-secret'), 'other'],
  [
    'settings',
    { settings: { LOG_LEVEL: 'warn' } },
    (all) => only<object>(all, 'ConfigMap').data,
    { LOG_LEVEL: 'warn' },
  ],
  [
    'global.stores',
    { global: { stores: { postgres: { host: 'db.example' } } } },
    (all) => only<object>(all, 'ConfigMap').data,
    { DATABASE_HOST: 'db.example' },
  ],
  [
    'namespace',
    { namespace: 'elsewhere' },
    (all) => [...new Set(all.map(({ metadata }) => metadata.namespace))],
    ['elsewhere'],
  ],
  ['track', { track: 'canary' }, (all) => kinds(all).sort(), ['ConfigMap', 'ReplicaSet']],
  [
    'sharesViews',
    { sharesViews: true, track: 'canary' },
    (all) => only<Deployment>(all, 'ReplicaSet').spec.template.spec.containers,
    [{ args: ['bundle/main.js', 'trial'] }],
  ],
  ['enabled', { enabled: true }, (all) => kinds(all).includes('Deployment'), true],
])('%s is seen where it is meant', async (_name, values, look, expected) => {
  const found = look(await render('round', { values }));
  if (typeof expected === 'object') expect(found).toMatchObject(expected as object);
  else expect(found).toBe(expected);
});

it.each<[string, object, RegExp]>([
  ['a name that there is not', { replica: 3 }, /replica/],
  ['a probe that waits for longer than 5 s', { probes: { timeoutSeconds: 6 } }, /timeoutSeconds/],
  ['no limits', { resources: { limits: null } }, /limits/],
  ['an ingress without a host', { ingress: { enabled: true, className: 'x' } }, /host/],
  ['a digest that is none', { image: { digest: 'latest' } }, /digest/],
  ['a track that there is not', { track: 'blue' }, /track/],
  [
    'a setting that is no name of the environment',
    { settings: { 'log-level': 'x' } },
    /log-level|pattern/,
  ],
])('%s is refused', async (_name, values, told) => {
  await expect(render('round', { values })).rejects.toThrow(told);
});
