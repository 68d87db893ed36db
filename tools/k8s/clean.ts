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
  // Some open what the volumes held: a Vault that is empty is not begun anew while its keys are kept.
  await progress.run('secrets', 'removing all Secrets', () => removeSecrets(target));
  await progress.run('helm', 'removing the layers', () => target.uninstall(layers));
}

/** Those that the set-up made; the namespaces stay, as their chart says. */
async function removeSecrets(target: Target): Promise<void> {
  const { data, services } = releasesWith();
  for (const namespace of new Set([data, ...services].map((one) => one.namespace))) {
    const ours = '--selector=app.kubernetes.io/part-of=golfroundpro';
    await target.read('delete', 'secrets', ours, '--namespace', namespace);
  }
}
