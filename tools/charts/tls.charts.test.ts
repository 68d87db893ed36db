import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { kafkaOverTls } from '../generate/dapr/places.ts';
import { resourcesOf } from '../generate/dapr/components.ts';
import { SERVICES } from '../services/declared.ts';
import { usesPubsub } from '../services/uses.ts';
import { makeTestCertificates } from '../test/tls/test-certificates.ts';
import { asDirect } from './as-direct.ts';
import type { Deployment, PodSpec } from './kinds.ts';
import { only, render } from './render.ts';
import type { KubeObject } from './render-chart.ts';

/** Stores of a club's own, all over TLS. */
const STORES = {
  postgres: { host: 'pg.club.example', tls: true },
  kafka: { brokers: 'kafka.club.example:9093', tls: true },
  redisState: { address: 'state.club.example:6380', tls: true },
  redisCache: { address: 'cache.club.example:6380', tls: true },
  vault: { address: 'https://vault.club.example:8200' },
};
const OWN = Object.fromEntries(
  ['postgres', 'kafka', 'redisState', 'redisCache', 'vault'].map((store) => [
    store,
    { enabled: false },
  ]),
);
const SIDECAR = ',SSL_CERT_FILE=/var/run/ca/ca.crt,SSL_CERT_DIR=/var/run/ca';

let ca: string;
beforeAll(async () => {
  ({ ca } = await makeTestCertificates());
});

const valuesOf = (stores: object = STORES) => ({ global: { stores: { ca, ...stores } } });
const named = (objects: KubeObject[], name: string) =>
  objects.find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === name)?.data;
const mountsOf = (pod: PodSpec) =>
  [...(pod.initContainers ?? []), ...pod.containers].map(
    ({ volumeMounts = [] }) => volumeMounts.find(({ name }) => name === 'ca')?.mountPath,
  );

describe.each(SERVICES)('the chart of $name, with stores over TLS', (service) => {
  const { name } = service;
  let objects: KubeObject[];
  beforeAll(async () => {
    objects = await render(name, { values: valuesOf() });
  });

  it('gives the service and its sidecar the CA, and nobody else to believe', () => {
    expect(named(objects, `${name}-ca`)).toEqual({ 'ca.crt': ca });
    const { template } = only<Deployment>(objects, 'Deployment').spec;
    expect(mountsOf(template.spec)).toEqual(['/var/run/ca']);
    expect(template.spec.volumes).toContainEqual({ name: 'ca', configMap: { name: `${name}-ca` } });
    const { 'dapr.io/volume-mounts': mounts, 'dapr.io/env': env } = template.metadata.annotations;
    expect(mounts!.split(',')).toContain('ca:/var/run/ca');
    expect(env!.endsWith(SIDECAR)).toBe(true);
  });

  it('tells the service to ask over TLS', () => {
    const settings = named(objects, name)!;
    expect(settings['TLS_CA_FILE']).toBe('/var/run/ca/ca.crt');
    expect(settings['DATABASE_TLS']).toBe('postgres' in service ? 'true' : undefined);
    for (const [setting, value] of Object.entries(settings).filter(([one]) => /^REDIS/.test(one))) {
      expect(value, setting).toMatch(/^rediss:\/\/(state|cache)\.club\.example:6380$/);
    }
  });

  it('has components that ask over TLS, and skip no check', () => {
    const dapr = objects.filter(({ apiVersion }) => apiVersion.startsWith('dapr.io/'));
    expect(JSON.stringify(dapr)).not.toMatch(/skip\w*verify/i);
    const components = dapr.filter(({ kind }) => kind === 'Component').flatMap(asDirect);
    const places = {
      ...{ brokers: STORES.kafka.brokers, kafkaTls: kafkaOverTls(JSON.stringify(ca)) },
      ...{ redisState: STORES.redisState.address, redisStateTls: "'true'" },
      ...{ vault: STORES.vault.address, vaultToken: () => '/var/run/vault-token/token' },
    };
    const made = [...resourcesOf(service, places).values()].map(
      (text) => parse(text) as KubeObject,
    );
    expect(components).toEqual(made.filter(({ kind }) => kind === 'Component'));
  });
});

it('a new CA rolls the pods', async () => {
  const checksum = async (values: object) => {
    const { template } = only<Deployment>(await render('round', { values }), 'Deployment').spec;
    return template.metadata.annotations['checksum/settings'];
  };
  const { ca: other } = await makeTestCertificates();
  expect(await checksum(valuesOf({ ca: other }))).not.toBe(await checksum(valuesOf()));
});

it('a canary believes whom the service believes', async () => {
  const values = { ...valuesOf(), track: 'canary' };
  const canary = only<Deployment>(await render('round', { values }), 'ReplicaSet').spec.template;
  expect(mountsOf(canary.spec)).toEqual(['/var/run/ca']);
  expect(canary.spec.volumes).toContainEqual({ name: 'ca', configMap: { name: 'round-ca' } });
});

it('one store alone is asked over TLS', async () => {
  const values = valuesOf({ redisCache: STORES.redisCache });
  const objects = await render('round', { values });
  expect(named(objects, 'round')).toMatchObject({
    ...{ DATABASE_TLS: 'false', REDIS_CACHE_URL: 'rediss://cache.club.example:6380' },
  });
  expect(JSON.stringify(objects)).toContain('"disableTls","value":"true"');
});

it('the set-up, the renewal and the backup ask over TLS, and have the CA', async () => {
  const objects = await render('data', { values: { ...OWN, ...valuesOf() } });
  expect(named(objects, 'ca')).toEqual({ 'ca.crt': ca });
  const pods = podsOf(objects);
  expect(pods.flatMap(mountsOf)).toEqual(['/ca', '/ca', '/ca', '/ca']);
  const env = pods.flatMap(({ initContainers = [], containers }) =>
    [...initContainers, ...containers].map((container) =>
      Object.fromEntries((container.env ?? []).map(({ name, value }) => [name, value])),
    ),
  );
  const vault = { VAULT_ADDRESS: STORES.vault.address };
  const node = { SSL_CERT_FILE: '/ca/ca.crt', SSL_CERT_DIR: '/ca' };
  expect(env.filter((one) => 'VAULT_ADDRESS' in one)).toHaveLength(3);
  for (const one of env.filter((each) => 'VAULT_ADDRESS' in each)) {
    expect(one).toMatchObject({ ...vault, ...node, NODE_OPTIONS: '--use-openssl-ca' });
  }
  expect(env).toContainEqual(expect.objectContaining({ DATABASE_TLS: 'true', KAFKA_TLS: 'true' }));
  expect(env).toContainEqual(
    expect.objectContaining({ PGSSLMODE: 'verify-full', PGSSLROOTCERT: '/ca/ca.crt' }),
  );
});

it('production stays as it is where nothing is said: stores of its own, and no CA', async () => {
  const [stores, service] = await Promise.all([
    render('data', { files: ['values-prod.yaml'] }),
    render('round'),
  ]);
  const text = JSON.stringify([stores, service]);
  expect(text).not.toMatch(/SSL_CERT|"ca\.crt|rediss:|PGSSL/);
  expect(named(service, 'round')).toMatchObject({ TLS_CA_FILE: 'none', DATABASE_TLS: 'false' });
});

describe('production, with stores of a club’s own over TLS', () => {
  let objects: KubeObject[];
  beforeAll(async () => {
    const values = { ...valuesOf(), data: OWN };
    objects = await render('golfroundpro', { files: ['values-prod.yaml'], values });
  });

  it('says it to every chart in it', () => {
    const names = ['ca', ...SERVICES.map(({ name }) => `${name}-ca`)];
    for (const name of names) expect(named(objects, name), name).toEqual({ 'ca.crt': ca });
    expect(JSON.stringify(objects)).not.toMatch(/redis:\/\/|http:\/\/vault|"disableTls"/);
  });
});

it.each([
  ['Kafka without a CA', { ca: '', kafka: { tls: true } }, /global\.stores\.ca is missing/],
  ['a CA that is none', { ca: 'club' }, /ca/],
  ['TLS that is no yes or no', { kafka: { tls: 'maybe' } }, /tls/],
])('%s is refused', async (_title, stores, told) => {
  const { name } = SERVICES.find(usesPubsub)!;
  await expect(render(name, { values: { global: { stores } } })).rejects.toThrow(told);
});

function podsOf(objects: KubeObject[]): PodSpec[] {
  return (objects as (KubeObject & Runs)[]).flatMap(({ spec }) => {
    const template = spec?.jobTemplate?.spec.template ?? spec?.template;
    return template ? [template.spec] : [];
  });
}

/** What has pods: a job, or what starts jobs. */
interface Runs {
  spec?: { template?: { spec: PodSpec }; jobTemplate?: Required<Runs> };
}
