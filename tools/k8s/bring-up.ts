import type { Progress } from '../console/progress.ts';
import { provideImages } from '../images/provide-images.ts';
import { bringUp as bringClusterUp } from '../kind/bring-up.ts';
import type { Cluster } from '../kind/cluster.ts';
import type { KindLayout } from '../kind/kind-layout.ts';
import { ensureParts } from '../parts/ensure-parts.ts';
import { buildImages } from './build-images.ts';
import { installDapr } from './install-dapr.ts';
import { daprRelease, LOCAL_SETS, releasesWith, type Release } from './releases.ts';
import { openTarget, type Target } from './target.ts';
import { writeAuthority } from './write-authority.ts';

/** Brings a cluster of our own up with all of GolfRoundPro in it, or what of that has changed. */
export async function bringUp(
  layout: KindLayout,
  { nodes, progress }: { nodes: number; progress: Progress },
): Promise<Target> {
  const cluster = await bringClusterUp(layout, { nodes, progress });
  const { layers, beside, data, outside, services } = releasesWith(LOCAL_SETS);
  const own = [data, ...outside, ...services];
  const tags = await loadImages(cluster, own, { layout, progress });
  const target = await openTarget(layout, progress);
  const found = await ensureParts(['dapr-chart'], progress);
  const dapr = daprRelease(found.get('dapr-chart')!);
  for (const release of [layers, dapr, ...beside, ...own]) {
    await progress.run('helm', `installing ${release.name}`, () =>
      release === dapr ? installDapr(target, dapr) : target.install(release, tags),
    );
  }
  await writeAuthority(target, layout);
  return target;
}

/** Puts the images of releases, and what runs beside them, into every node; gives the tags of ours. */
export async function loadImages(
  cluster: Cluster,
  releases: Release[],
  { layout, progress }: { layout: KindLayout; progress: Progress },
): Promise<Map<string, string>> {
  const { folder } = layout;
  const { docker } = cluster;
  const beside = [
    ...(await provideImages(docker, 'bases', { folder, progress })),
    ...(await provideImages(docker, 'cluster', { folder, progress })),
  ];
  const programs = releases.flatMap(({ images }) => Object.values(images));
  const tags = await buildImages(docker, programs, { folder, progress });
  const ours = programs.map((program) => `golfroundpro/${program}:${tags.get(program)}`);
  const images = [...beside.filter((image) => !ONLY_TO_BUILD.test(image)), ...ours];
  await progress.run('kind', 'loading images', () => cluster.load(...images));
  return tags;
}

const ONLY_TO_BUILD = /^(node:|gcr\.io\/distroless)/;
