import type { Progress } from '../../console/progress.ts';
import { SERVICES } from '../../services/declared.ts';
import type { Workload } from '../status-tree.ts';
import type { Target } from '../target.ts';
import { readWorkloads } from '../workloads.ts';

/** Does a work while no pod of a service runs; then there are as many as before, and ready. Services that fail stay stopped. */
export async function whileStopped(
  target: Target,
  progress: Progress,
  work: () => Promise<void>,
): Promise<void> {
  const names = new Set(SERVICES.map(({ name }) => name));
  const services = (await readWorkloads(target)).filter(
    ({ kind, metadata }) => kind === 'Deployment' && names.has(metadata.name),
  );
  await progress.run('services', 'stopping', async () => {
    for (const service of services) await scale(target, service, 0);
    for (const { metadata } of services) {
      const pods = `--selector=app.kubernetes.io/name=${metadata.name}`;
      const where = `--namespace=${metadata.namespace}`;
      await target.read('wait', '--for=delete', 'pod', pods, where, '--timeout=5m');
    }
  });
  await work();
  await progress.run('services', 'starting', async () => {
    // One that was stopped before is not left so: autoscaling does the rest.
    for (const one of services) await scale(target, one, one.spec.replicas || 1);
    for (const { metadata } of services) {
      const where = `--namespace=${metadata.namespace}`;
      await target.read('rollout', 'status', where, `deployment/${metadata.name}`, '--timeout=10m');
    }
  });
}

function scale(target: Target, { metadata }: Workload, replicas: number): Promise<string> {
  const where = `--namespace=${metadata.namespace}`;
  return target.read('scale', where, `deployment/${metadata.name}`, `--replicas=${replicas}`);
}
