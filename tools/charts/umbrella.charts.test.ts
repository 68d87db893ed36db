import { describe, expect, it } from 'vitest';
import { layerOf } from '../generate/charts/layer.ts';
import { SERVICES } from '../services/declared.ts';
import { render } from './render.ts';
import type { KubeObject } from './render-chart.ts';

const ALONE = [...SERVICES.map(({ name }) => name), 'layers', 'data'];
const LAYERS = ['client-layer', 'server-layer', 'data-layer', 'observability-layer'];

/** The name of an object in a cluster; the version of a chart and the number of a revision are no part of it. */
const keyOf = ({ kind, metadata }: KubeObject) =>
  [kind, metadata.namespace ?? '', metadata.name].join('/');

describe.each([
  ['as it is', []],
  ...['dev', 'test', 'prod', 'gke'].map((set) => [set, [`values-${set}.yaml`]]),
] as [string, string[]][])('everything as one release, %s', (_set, files) => {
  const rendered = render('golfroundpro', { namespace: 'default', files });

  it('puts every object into its layer, and each only once', async () => {
    const objects = await rendered;
    const apart = objects.filter(({ metadata }) => !LAYERS.includes(metadata.namespace ?? ''));
    expect(apart.map(keyOf)).toEqual(LAYERS.map((layer) => `Namespace//${layer}`));
    const keys = objects.map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has every service in its layer', async () => {
    const deployments = (await rendered).filter(({ kind }) => kind === 'Deployment');
    expect(deployments.map(keyOf).sort()).toEqual(
      SERVICES.map((service) => `Deployment/${layerOf(service)}/${service.name}`).sort(),
    );
  });
});

/** Each once: many tests look at them. */
const together = render('golfroundpro', { namespace: 'default' });
const alone = new Map(
  ALONE.map((name) => [name, render(name, { namespace: name === 'layers' ? 'default' : name })]),
);

it('is made of the same objects as a release each', async () => {
  const each = (await Promise.all(alone.values())).flat();
  expect((await together).map(keyOf).sort()).toEqual(each.map(keyOf).sort());
});

it.each(ALONE)('without %s nothing of it is there', async (name) => {
  const others = await render('golfroundpro', { values: { [name]: { enabled: false } } });
  const gone = new Set((await alone.get(name)!).map(keyOf));
  const kept = (await together).map(keyOf).filter((key) => !gone.has(key));
  expect(others.map(keyOf)).toEqual(kept);
});

it('one place says where a store is for all', async () => {
  const stores = { postgres: { host: 'db.example', port: 5432, database: 'club' } };
  const objects = await render('golfroundpro', {
    values: { global: { stores }, data: { postgres: { enabled: false } } },
  });
  const told = objects
    .filter(({ data }) => data?.['DATABASE_HOST'] !== undefined)
    .map(({ data }) => [data!['DATABASE_HOST'], data!['DATABASE_NAME']]);
  expect(told).toHaveLength(SERVICES.filter(({ postgres }) => postgres).length);
  for (const one of told) expect(one).toEqual(['db.example', 'club']);
  expect(JSON.stringify(objects.find(({ kind }) => kind === 'Job'))).toContain('db.example');
});

it('layers are restricted, kept when the release goes, and closed', async () => {
  const objects = await render('layers');
  for (const layer of LAYERS) {
    const namespace = objects.find(
      ({ kind, metadata }) => kind === 'Namespace' && metadata.name === layer,
    );
    expect(namespace?.metadata).toMatchObject({
      labels: { 'pod-security.kubernetes.io/enforce': 'restricted' },
      annotations: { 'helm.sh/resource-policy': 'keep' },
    });
    const closed = objects.find(({ metadata }) => metadata.namespace === layer);
    expect(closed?.spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
  }
});
