import type { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import type { KindLayout } from '../kind/kind-layout.ts';
import { loadImages } from './bring-up.ts';
import { requireNoCanary } from './canary/canary-release.ts';
import { requireOwnCluster } from './own-cluster.ts';
import { LOCAL_SETS, releasesWith, type Release } from './releases.ts';
import type { Target } from './target.ts';

/** The release of a service. @throws UserError */
export function releaseOf(service: string, sets?: string[]): Release {
  const { services } = releasesWith(sets);
  const found = services.find(({ name }) => name === service);
  const names = services.map(({ name }) => name).join(', ');
  if (!found) throw new UserError(`No service is called ${service}: ${names}`);
  return found;
}

/**
 * Deploys a service as it is in this checkout to our own cluster; pods that do not become ready are taken back.
 * @throws UserError where it has a canary
 */
export async function deploy(
  service: string,
  { target, layout, progress }: { target: Target; layout: KindLayout; progress: Progress },
): Promise<void> {
  const release = releaseOf(service, LOCAL_SETS);
  await requireNoCanary(target, release);
  const tags = await buildFor(release, { target, layout, progress });
  await progress.run('helm', `deploying ${service}`, () =>
    target.install(release, tags, ['--atomic']),
  );
}

/** Puts the images of a release, as they are in this checkout, into our own cluster; gives their tags. @throws UserError */
export async function buildFor(
  release: Release,
  { target, layout, progress }: { target: Target; layout: KindLayout; progress: Progress },
): Promise<Map<string, string>> {
  const refusal = 'Only a cluster of our own is deployed to from a checkout: npm run k8s -- up';
  const cluster = await requireOwnCluster(target, refusal, { layout, progress });
  return loadImages(cluster, [release], { layout, progress });
}

/**
 * Applies the charts of a layer in their order; images stay as they are.
 * @param sets of values: those of a developer's machine are for our own cluster alone
 * @throws UserError
 */
export async function applyLayer(
  layer: string,
  { sets, target, progress }: { sets?: string[]; target: Target; progress: Progress },
): Promise<void> {
  if (!sets && !target.isOurs) {
    throw new UserError(
      'Say which values this cluster has: --values prod (charts/*/values-prod.yaml)',
    );
  }
  const { layers, data, outside, services } = releasesWith(sets ?? LOCAL_SETS);
  const all = [layers, data, ...outside, ...services];
  const releases = all.filter(({ name, namespace }) => [name, namespace].includes(layer));
  if (releases.length === 0) {
    const names = new Set([data, ...services].map(({ namespace }) => namespace));
    throw new UserError(`No layer is called ${layer}: ${['layers', ...names].join(', ')}`);
  }
  for (const release of releases) {
    await progress.run('helm', `applying ${release.name}`, () =>
      target.install(release, new Map()),
    );
  }
}
