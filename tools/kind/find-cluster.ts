import type { Progress } from '../console/progress.ts';
import { findOpenDocker } from '../docker/open-docker.ts';
import { ensureParts } from '../parts/ensure-parts.ts';
import { Cluster } from './cluster.ts';
import type { KindLayout } from './kind-layout.ts';

/** The cluster of `npm run kind`, where a Docker that answers has one. */
export async function findCluster(
  layout: KindLayout,
  progress: Progress,
): Promise<Cluster | undefined> {
  const docker = await findOpenDocker(layout.docker);
  if (docker === undefined || !(await Cluster.isIn(docker))) return undefined;
  const found = await ensureParts(['kind'], progress);
  return new Cluster(docker, found.get('kind')!, layout);
}
