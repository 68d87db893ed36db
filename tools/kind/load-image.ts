import type { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import { findOpenDocker } from '../docker/open-docker.ts';
import { ensureParts } from '../parts/ensure-parts.ts';
import { Cluster } from './cluster.ts';
import type { KindLayout } from './kind-layout.ts';

/** Puts an image of Docker's, or one in an archive (.tar), into every node of the running cluster. */
export async function loadImage(
  image: string,
  { layout, progress }: { layout: KindLayout; progress: Progress },
): Promise<void> {
  const docker = await findOpenDocker(layout.docker);
  if (docker === undefined || !(await Cluster.isIn(docker))) {
    throw new UserError('No cluster runs: npm run kind -- up');
  }
  const found = await ensureParts(['kind'], progress);
  const cluster = new Cluster(docker, found.get('kind')!, layout);
  await progress.run('kind', `loading ${image}`, () => cluster.load(image));
}
