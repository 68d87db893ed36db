import { rm } from 'node:fs/promises';
import type { Progress } from '../console/progress.ts';
import { OwnDocker } from '../docker/own-docker.ts';
import { findCluster } from './find-cluster.ts';
import type { KindLayout } from './kind-layout.ts';

/** Removes the cluster and ends a Docker of our own, whose images stay; false when there was nothing. */
export async function takeDown(layout: KindLayout, progress: Progress): Promise<boolean> {
  const cluster = await findCluster(layout, progress);
  if (cluster) await progress.run('kind', 'removing the cluster', () => cluster.remove());
  for (const file of [layout.kubeconfig, layout.authority]) await rm(file, { force: true });
  const own = new OwnDocker(layout.docker);
  const ran = own.runs();
  if (ran) await progress.run('docker', 'ending our own', () => own.stop());
  else await own.stop();
  return cluster !== undefined || ran;
}
