import { formatDuration } from '../../console/duration.ts';
import type { Progress } from '../../console/progress.ts';
import type { KindLayout } from '../../kind/kind-layout.ts';
import { loadImages } from '../bring-up.ts';
import { clean } from '../clean.ts';
import { requireOwnCluster } from '../own-cluster.ts';
import { LOCAL_SETS, releasesWith } from '../releases.ts';
import type { Target } from '../target.ts';
import { backUp } from './back-up.ts';
import { findBackup } from './find-backup.ts';
import { HERE } from './reach-stores.ts';
import { restore } from './restore.ts';

/** What each part of it took, in milliseconds. */
export type Took = Record<
  'backup' | 'images' | 'clean' | 'stores' | 'restore' | 'services',
  number
>;

/**
 * Tears everything down, volumes and Secrets too, and makes it anew from a backup: that which is named, else one that is
 * taken now. Images and the backup are there before anything is touched.
 * @throws UserError where the cluster is not ours, or the backup cannot be restored
 */
export async function rebuild(
  target: Target,
  named: string | undefined,
  { layout, folder, progress }: { layout: KindLayout; folder: string; progress: Progress },
): Promise<Took> {
  const refusal = 'Only a cluster of our own is rebuilt; elsewhere: clean, install, restore';
  const cluster = await requireOwnCluster(target, refusal, { layout, progress });
  const took: Partial<Took> = {};
  const part = async <T>(name: keyof Took, work: () => Promise<T>) => {
    const startedAt = performance.now();
    const result = await work();
    took[name] = performance.now() - startedAt;
    return result;
  };
  const backup = await part('backup', async () => {
    const name = named ?? (await backUp(target, { folder, progress }));
    return findBackup(name, { target, folder, progress });
  });
  try {
    const { layers, data, outside, services } = releasesWith(LOCAL_SETS);
    const all = [data, ...outside, ...services];
    const tags = await part('images', () => loadImages(cluster, all, { layout, progress }));
    const install = async (releases: typeof all) => {
      for (const release of releases) {
        const doing = `installing ${release.name}`;
        await progress.run('helm', doing, () => target.install(release, tags));
      }
    };
    await part('clean', () => clean(target, { data: true, progress }));
    await part('stores', async () => {
      await install([layers, data]);
      // Helm waits for no job: stores are ready before all is in them.
      const setUp = ['job', '--selector=app.kubernetes.io/name=set-up', HERE, '--timeout=10m'];
      await target.read('wait', '--for=condition=Complete', ...setUp);
    });
    await part('restore', () => restore(target, backup, progress));
    await part('services', () => install([...outside, ...services]));
    return took as Took;
  } finally {
    await backup.close();
  }
}

/** How long each part took, a line each. */
export function tellTook(took: Took): string[] {
  const all = Object.values(took).reduce((sum, one) => sum + one, 0);
  return Object.entries({ ...took, all }).map(
    ([name, ms]) => `${name.padEnd(9)} ${formatDuration(ms)}`,
  );
}
