import { rm } from 'node:fs/promises';
import type { Progress } from '../console/progress.ts';
import { findOpenDocker } from '../docker/open-docker.ts';
import { OwnDocker } from '../docker/own-docker.ts';
import { ensureParts } from '../parts/ensure-parts.ts';
import { Cluster } from './cluster.ts';
import type { KindLayout } from './kind-layout.ts';

/** Removes the cluster and ends a Docker of our own, whose images stay; false when there was nothing. */
export async function takeDown(layout: KindLayout, progress: Progress): Promise<boolean> {
  const docker = await findOpenDocker(layout.docker);
  const removed = docker !== undefined && (await Cluster.isIn(docker));
  if (removed) {
    const found = await ensureParts(['kind'], progress);
    const cluster = new Cluster(docker, found.get('kind')!, layout);
    await progress.run('kind', 'removing the cluster', () => cluster.remove());
  }
  await rm(layout.kubeconfig, { force: true });
  const own = new OwnDocker(layout.docker);
  const ran = own.runs();
  if (ran) await progress.run('docker', 'ending our own', () => own.stop());
  else await own.stop();
  return removed || ran;
}
