import { layerOf } from '../generate/charts/layer.ts';
import { serviceNamed } from '../services/declared.ts';
import type { Pod } from './status-tree.ts';
import type { Target } from './target.ts';

const READY = '--timeout=10m';

/** The pods of a service, of whichever Deployment: in its namespace, picked as its Service picks them. */
function podsOf(service: string) {
  return {
    namespace: `--namespace=${layerOf(serviceNamed(service))}`,
    selector: `--selector=app.kubernetes.io/name=${service},app.kubernetes.io/part-of=golfroundpro`,
  };
}

/** All of them, one that ends among them. */
export async function readPodsOf(target: Target, service: string): Promise<Pod[]> {
  const { namespace, selector } = podsOf(service);
  return (await target.readJson<{ items: Pod[] }>('get', 'pods', namespace, selector)).items;
}

/** Those in which the service runs. */
export async function readRunning(target: Target, service: string): Promise<Pod[]> {
  const items = await readPodsOf(target, service);
  const isUp = ({ status }: Pod) =>
    (status.containerStatuses ?? []).some(({ name, state }) => name === service && state?.running);
  return items.filter(isUp);
}

/** Replaces every pod of a service, one after the other; done when those that were there are gone. */
export async function replacePods(target: Target, service: string): Promise<void> {
  const { namespace, selector } = podsOf(service);
  const before = await target.read('get', 'pods', namespace, selector, '--output=name');
  await target.read('rollout', 'restart', 'deployment', namespace, selector);
  await target.read('rollout', 'status', 'deployment', namespace, selector, READY);
  const names = before.split('\n').filter(Boolean);
  await target.read('wait', '--for=delete', namespace, ...names, READY);
}
