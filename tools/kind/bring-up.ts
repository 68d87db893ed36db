import { mkdir, writeFile } from 'node:fs/promises';
import type { Progress } from '../console/progress.ts';
import { readMachine } from '../docker/machine.ts';
import { openDocker } from '../docker/open-docker.ts';
import { ensureParts } from '../parts/ensure-parts.ts';
import { PUBLISHED } from './club-address.ts';
import { clusterConfig } from './cluster-config.ts';
import { Cluster } from './cluster.ts';
import { connectNodes } from './connect-nodes.ts';
import type { KindLayout } from './kind-layout.ts';
import { provideNodeImage } from './node-image.ts';
import { requireFreePorts } from './require-free-ports.ts';
import { startAgain } from './start-again.ts';

const READY = '--timeout=300s';

/** Brings a cluster up with all that it needs, and waits until it is ready; gives one that is up. */
export async function bringUp(
  layout: KindLayout,
  { nodes, progress }: { nodes: number; progress: Progress },
): Promise<Cluster> {
  const machine = await readMachine();
  const docker = await openDocker(layout.docker, { machine, progress });
  const found = await ensureParts(['kind'], progress);
  const cluster = new Cluster(docker, found.get('kind')!, layout);
  if (await cluster.answers()) return cluster;
  await mkdir(layout.folder, { recursive: true });
  const image = await provideNodeImage(docker, { machine, layout, progress });
  if (await Cluster.isIn(docker)) {
    const why = await progress.run('kind', 'starting one that was stopped', () =>
      startAgain(cluster, image.made),
    );
    if (why === undefined) return cluster;
    progress.tell(`It is removed, and another made: ${why}`);
    await progress.run('kind', 'removing one that does not answer', () => cluster.remove());
  }
  await requireFreePorts(Object.values(PUBLISHED).map(({ here }) => here));
  await writeFile(layout.config, clusterConfig(nodes, image));
  const what = `starting ${nodes === 1 ? 'a node' : `${nodes} nodes`}`;
  await progress.run('kind', what, () => cluster.create(image.name));
  if (image.made) {
    await progress.run('network', 'leading from pod to pod', () => connectNodes(cluster));
  }
  await progress.run('cluster', 'waiting until it is ready', () => untilReady(cluster));
  await cluster.kubectl(...KEEP_NAMES);
  return cluster;
}

/** As elsewhere: while a node is drained, names are looked up all the same. */
const KEEP_NAMES = [
  ...['create', 'poddisruptionbudget', 'coredns', '--namespace=kube-system'],
  ...['--selector=k8s-app=kube-dns', '--max-unavailable=1'],
];

async function untilReady(cluster: Cluster): Promise<void> {
  await cluster.kubectl('wait', '--for=condition=Ready', 'node', '--all', READY);
  for (const name of ['daemonset/kube-proxy', 'deployment/coredns']) {
    await cluster.kubectl('--namespace=kube-system', 'rollout', 'status', name, READY);
  }
}
