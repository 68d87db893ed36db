import { UserError } from '../console/user-error.ts';
import type { Pod, Workload } from './status-tree.ts';
import type { Target } from './target.ts';

const OURS = '--selector=app.kubernetes.io/part-of=golfroundpro';

interface List<T> {
  items: T[];
}

/** Everything of ours that runs in pods: services and stores. */
export async function readWorkloads(target: Target): Promise<Workload[]> {
  const kinds = 'deployments.apps,statefulsets.apps';
  return (await target.readJson<List<Workload>>('get', kinds, '--all-namespaces', OURS)).items;
}

export async function readPods(target: Target): Promise<Pod[]> {
  return (await target.readJson<List<Pod>>('get', 'pods', '--all-namespaces', OURS)).items;
}

/** What has this name, as kubectl is told of it: `--namespace=server-layer deployment/round`. @throws UserError */
export async function workloadNamed(
  target: Target,
  name: string,
): Promise<{ namespace: string; reference: string }> {
  const workloads = await readWorkloads(target);
  const found = workloads.find(({ metadata }) => metadata.name === name);
  if (!found) {
    const names = workloads.map(({ metadata }) => metadata.name).join(', ');
    throw new UserError(`There is no ${name} in the cluster: ${names || 'npm run k8s -- up'}`);
  }
  const { kind, metadata } = found;
  return {
    namespace: `--namespace=${metadata.namespace}`,
    reference: `${kind.toLowerCase()}/${name}`,
  };
}
