import type { Progress } from '../console/progress.ts';
import { canaryOf } from './canary/canary-release.ts';
import { LOCAL_SETS, releasesWith } from './releases.ts';
import type { Target } from './target.ts';

/** Takes every release away, the entry first; the volumes stay unless their data is to go too. */
export async function clean(
  target: Target,
  { data: isAll, progress }: { data: boolean; progress: Progress },
): Promise<void> {
  const { layers, data, outside, services } = releasesWith(LOCAL_SETS);
  const all = services.toReversed().flatMap((service) => [canaryOf(service), service]);
  for (const release of [...all, ...outside, data]) {
    await progress.run('helm', `removing ${release.name}`, () => target.uninstall(release));
  }
  if (!isAll) return;
  const volumes = ['delete', 'persistentvolumeclaims', '--all', '--namespace', data.namespace];
  await progress.run('volumes', 'removing all data', () => target.read(...volumes));
  // With the namespaces go the Secrets, of which some open what the volumes held.
  await progress.run('helm', 'removing the layers', () => target.uninstall(layers));
}
