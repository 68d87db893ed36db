import type { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import { findCluster } from './find-cluster.ts';
import type { KindLayout } from './kind-layout.ts';

/** Puts an image of Docker's, or one in an archive (.tar), into every node of the running cluster. */
export async function loadImage(
  image: string,
  { layout, progress }: { layout: KindLayout; progress: Progress },
): Promise<void> {
  const cluster = await findCluster(layout, progress);
  if (!cluster) throw new UserError('No cluster runs: npm run kind -- up');
  await progress.run('kind', `loading ${image}`, () => cluster.load(image));
}
