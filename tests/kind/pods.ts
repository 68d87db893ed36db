import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { messageOf } from '../../tools/console/user-error.ts';
import { readPods } from '../../tools/k8s/workloads.ts';
import type { Pod } from '../../tools/k8s/status-tree.ts';
import { layerOf } from '../../tools/generate/charts/layer.ts';
import { serviceNamed } from '../../tools/services/declared.ts';
import { layout, target } from './cluster.ts';

const NAME = 'app.kubernetes.io/name';
const WITHIN = '--timeout=4m';

/** The pods of a service or store that are not on their way out. */
export async function podsOf(name: string): Promise<Pod[]> {
  const pods = await readPods(target);
  return pods.filter(
    ({ metadata }) => metadata.labels?.[NAME] === name && metadata.deletionTimestamp === undefined,
  );
}

/** kubectl's flag for the layer of a service. */
export const inLayerOf = (service: string) => `--namespace=${layerOf(serviceNamed(service))}`;

/** The image that a service runs, as its Deployment has it. */
export async function imageOf(service: string): Promise<string> {
  const path = `jsonpath={.spec.template.spec.containers[?(@.name=="${service}")].image}`;
  return target.read('get', `deployment/${service}`, inLayerOf(service), '--output', path);
}

/** Waits until a service has all its pods, each as its Deployment has them now. */
export async function untilComplete(service: string): Promise<void> {
  await target.read('rollout', 'status', `deployment/${service}`, inLayerOf(service), WITHIN);
}

/**
 * Waits until it has so many, all complete: of one that goes or is to come a Deployment knows a moment later, and says
 * meanwhile that it is complete.
 */
export async function untilThere(service: string, count: number): Promise<void> {
  await expect.poll(async () => (await podsOf(service)).length).toBe(count);
  await untilComplete(service);
}

/** Asks the cluster to take a pod away as a drained node does; false where a disruption budget refuses. */
export async function evict({ metadata }: Pod): Promise<boolean> {
  const { name, namespace } = metadata;
  const path = join(layout.folder, `evict-${name}.json`);
  const eviction = { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name, namespace } };
  await writeFile(path, JSON.stringify(eviction));
  const to = `/api/v1/namespaces/${namespace}/pods/${name}/eviction`;
  try {
    await target.read('create', '--raw', to, '--filename', path);
    return true;
  } catch (error) {
    if (messageOf(error).includes('disruption budget')) return false;
    throw error;
  } finally {
    await rm(path);
  }
}
