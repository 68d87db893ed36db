import { expect, it } from 'vitest';
import { readPods, readWorkloads } from '../../tools/k8s/workloads.ts';
import { SERVICES } from '../../tools/services/declared.ts';
import { target } from './cluster.ts';

const workloads = await readWorkloads(target);
const pods = await readPods(target);

const podsOf = (name: string) =>
  pods.filter(({ metadata }) => metadata.labels?.['app.kubernetes.io/name'] === name);

it('has every service and every store', () => {
  const names = workloads.map(({ metadata }) => metadata.name);
  const stores = ['postgres', 'redis-state', 'redis-cache', 'kafka', 'vault'];
  expect(names).toEqual(expect.arrayContaining([...SERVICES.map(({ name }) => name), ...stores]));
});

it.each(SERVICES.map(({ name }) => name))('%s: each pod is ready, with its sidecar', (name) => {
  const containers = podsOf(name).map(({ status }) =>
    (status.containerStatuses ?? []).map(({ name: container, ready }) => [container, ready]),
  );
  expect(containers.length).toBeGreaterThan(0);
  for (const found of containers)
    expect(Object.fromEntries(found)).toEqual({ [name]: true, daprd: true });
});
