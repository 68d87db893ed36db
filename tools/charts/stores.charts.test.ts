import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PUBLIC_IMAGES } from '../images/public-images.ts';
import { checkoutRoot } from '../stack/layout.ts';
import { BROKER_SETTINGS } from '../stack/stores/broker-properties.ts';
import { CACHE, STATE } from '../stack/stores/redis.ts';
import { SERVICES } from '../services/declared.ts';
import { arrowsOf } from '../generate/charts/chart-arrows.ts';
import type { NetworkPolicy, PodSpec, Store } from './kinds.ts';
import { only, render } from './render.ts';
import type { KubeObject } from './render-chart.ts';

const SETS = {
  'as it is': {},
  'for the test': { files: ['values-test.yaml'] },
  'for production': { files: ['values-prod.yaml'] },
  'for GKE': { files: ['values-gke.yaml'] },
  'with all that can be switched off': {
    values: { disruptionBudget: { enabled: false }, networkPolicy: { enabled: false } },
  },
};
const NAMES = ['postgres', 'redis-state', 'redis-cache', 'kafka', 'vault'];
const storesOf = (objects: KubeObject[]) =>
  objects.filter(({ kind }) => kind === 'StatefulSet') as (KubeObject & Store)[];
const podsOf = (objects: KubeObject[]): PodSpec[] =>
  (objects as (KubeObject & Runs)[]).flatMap(({ spec }) => {
    const template = spec?.jobTemplate?.spec.template ?? spec?.template;
    return template ? [template.spec] : [];
  });

/** What has pods: a store, a job, or what starts jobs. */
interface Runs {
  spec?: { template?: { spec: PodSpec }; jobTemplate?: Required<Runs> };
}

describe.each(Object.entries(SETS))('the chart of the stores, %s', (_title, options) => {
  const rendered = render('data', { namespace: 'elsewhere', ...options });

  it('has every store in the data layer, and what the set-up may do where Secrets are', async () => {
    const objects = await rendered;
    expect(storesOf(objects).map(({ metadata }) => metadata.name)).toEqual(NAMES);
    const apart = objects.filter(({ metadata }) => metadata.namespace !== 'data-layer');
    expect(new Set(apart.map(({ kind }) => kind))).toEqual(new Set(['Role', 'RoleBinding']));
  });

  it('may do nothing that a restricted pod may not', async () => {
    const pods = podsOf(await rendered);
    expect(pods).toHaveLength(NAMES.length + 3);
    for (const { securityContext, containers, initContainers = [] } of pods) {
      expect(securityContext).toMatchObject({
        ...{ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      });
      for (const container of [...containers, ...initContainers]) {
        expect(container.securityContext).toEqual({
          ...{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true },
          capabilities: { drop: ['ALL'] },
        });
        expect(Object.keys(container.resources.limits)).toEqual(['cpu', 'memory']);
        expect(Object.keys(container.resources.requests)).toEqual(['cpu', 'memory']);
      }
    }
  });

  it('runs the public images that are run and made everywhere else', async () => {
    const images = storesOf(await rendered).map(({ spec }) => {
      return spec.template.spec.containers[0]!.image;
    });
    const { postgres, redis, kafka, vault } = PUBLIC_IMAGES;
    expect(images).toEqual([postgres, redis, redis, kafka, vault]);
  });

  it('gives a token of the cluster to the set-up and to who renews, and to no store', async () => {
    const mounted = podsOf(await rendered)
      .filter(({ automountServiceAccountToken }) => automountServiceAccountToken)
      .map(({ serviceAccountName }) => serviceAccountName);
    expect(mounted.sort()).toEqual(['renew-tokens', 'set-up']);
  });

  it('looks at every container that stays, and waits for 5 s at most', async () => {
    for (const { spec } of storesOf(await rendered)) {
      for (const { startupProbe, livenessProbe, readinessProbe } of spec.template.spec.containers) {
        for (const probe of [startupProbe, livenessProbe, readinessProbe]) {
          expect(probe).toMatchObject({ periodSeconds: 10, timeoutSeconds: 5 });
        }
      }
    }
  });

  it('has no version in what picks pods and in what claims a volume', async () => {
    for (const { metadata, spec } of storesOf(await rendered)) {
      const name = { 'app.kubernetes.io/name': metadata.name };
      expect(spec.selector.matchLabels).toEqual({
        ...{ ...name, 'app.kubernetes.io/part-of': 'golfroundpro' },
      });
      for (const claim of spec.volumeClaimTemplates ?? []) {
        expect(claim.metadata).toEqual({ name: 'data' });
      }
    }
  });
});

it('a store lets in who declares it, and the set-up', async () => {
  const policies = (await render('data')).filter(({ kind }) => kind === 'NetworkPolicy');
  for (const name of NAMES) {
    const policy = policies.find(({ metadata }) => metadata.name === name)!;
    const [{ from } = { from: [] }] = (policy as unknown as NetworkPolicy).spec.ingress;
    const callers = from.map((peer) => peer.podSelector?.matchLabels['app.kubernetes.io/name']);
    const declared = SERVICES.filter((service) =>
      arrowsOf(service, SERVICES).to.some((to) => to.name === name),
    ).map((service) => service.name);
    const services = callers.filter(
      (caller) => !['set-up', 'renew-tokens', 'backup'].includes(caller!),
    );
    expect(services.sort()).toEqual(declared.sort());
  }
});

it('a store of one pod reaches nobody, and one of several its own kind', async () => {
  const egressOf = async (values: object) =>
    Object.fromEntries(
      (await render('data', { values }))
        .filter(({ kind, metadata }) => kind === 'NetworkPolicy' && NAMES.includes(metadata.name))
        .map(({ metadata, spec }) => [
          metadata.name,
          ((spec as Partial<NetworkPolicy['spec']>).egress ?? []).map(({ ports }) =>
            ports.map(({ port }) => port),
          ),
        ]),
    );
  const alone = Object.fromEntries(NAMES.map((name) => [name, []]));
  expect(await egressOf({})).toEqual(alone);
  const between = [
    [53, 53],
    [9092, 9093],
  ];
  expect(await egressOf({ kafka: { brokers: 3 } })).toEqual({ ...alone, kafka: between });
});

it.each([
  ['postgres', 'postgres'],
  ['redisState', 'redis-state'],
  ['redisCache', 'redis-cache'],
  ['kafka', 'kafka'],
  ['vault', 'vault'],
])('without %s nothing of it is there', async (key, name) => {
  const objects = await render('data', { values: { [key]: { enabled: false } } });
  expect(objects.filter(({ metadata }) => metadata.name.startsWith(name))).toEqual([]);
});

it('a change of its settings rolls the pods of a store, and no other', async () => {
  const sums = async (values: object) =>
    Object.fromEntries(
      storesOf(await render('data', { values })).map(({ metadata, spec }) => [
        metadata.name,
        spec.template.metadata.annotations['checksum/settings'],
      ]),
    );
  const [before, after] = await Promise.all([
    sums({}),
    sums({ redisCache: { settings: { maxmemory: '1gb' } } }),
  ]);
  const changed = NAMES.filter((name) => before[name] !== after[name]);
  expect(changed).toEqual(['redis-cache']);
});

it('three brokers know each other, and two must have what is written', async () => {
  const objects = await render('data', { values: { kafka: { brokers: 3 } } });
  const kafka = objects.filter(({ metadata }) => metadata.name === 'kafka');
  const { data = {} } = only<object>(kafka, 'ConfigMap');
  expect(only<Store>(kafka, 'StatefulSet').spec.replicas).toBe(3);
  for (const at of [0, 1, 2]) {
    const text = data[`kafka-${at}.properties`];
    expect(text).toContain(`node.id=${at + 1}\n`);
    expect(text).toMatch(/voters=1@kafka-0\.\S+:9093,2@kafka-1\.\S+:9093,3@kafka-2\.\S+:9093\n/);
    expect(text).toContain('min.insync.replicas=2\n');
  }
});

it('stores have the settings of a developer’s machine, where a cluster needs no other', async () => {
  const texts = (await render('data')).filter(({ kind }) => kind === 'ConfigMap');
  const textOf = (name: string) => {
    const { data = {} } = texts.find(({ metadata }) => metadata.name === name)!;
    return Object.values(data).join('');
  };
  for (const [name, flags] of [
    ['redis-state', STATE],
    ['redis-cache', CACHE],
  ] as const) {
    const settings = flags.join(' ').split('--').slice(1);
    for (const setting of settings) expect(textOf(name)).toContain(`\n${setting.trim()}\n`);
  }
  for (const [key, value] of Object.entries(BROKER_SETTINGS)) {
    expect(textOf('kafka')).toContain(`\n${key}=${value}\n`);
  }
});

it('has its stores on the nodes that are named', async () => {
  const nodeSelector = { disk: 'fast' };
  const stores = storesOf(await render('data', { values: { nodeSelector } }));
  expect(stores.map(({ spec }) => spec.template.spec.nodeSelector)).toEqual(
    NAMES.map(() => nodeSelector),
  );
});

it('is of the version of everything here', () => {
  const read = (file: string) => readFileSync(join(checkoutRoot, file), 'utf8');
  const { version } = JSON.parse(read('package.json')) as { version: string };
  expect(read('charts/data/Chart.yaml')).toContain(`version: ${version}\nappVersion: ${version}\n`);
});

it.each([
  ['two brokers', { kafka: { brokers: 2 } }, /brokers/],
  ['a probe that waits for longer than 5 s', { probes: { timeoutSeconds: 6 } }, /timeoutSeconds/],
  ['a store without limits', { postgres: { resources: { limits: null } } }, /limits/],
  ['a name that there is not', { postgress: {} }, /postgress/],
])('%s is refused', async (_name, values, told) => {
  await expect(render('data', { values })).rejects.toThrow(told);
});
