import { afterAll, expect, it } from 'vitest';
import { buildImages } from '../../tools/k8s/build-images.ts';
import { LOCAL_SETS, releasesWith, type Release } from '../../tools/k8s/releases.ts';
import { findCluster } from '../../tools/kind/find-cluster.ts';
import { startMixedLoad } from '../mixed-load.ts';
import { gateways, layout, progress, target } from './cluster.ts';
import { podsOf } from './pods.ts';
import { makePreviousRelease } from './previous-release.ts';

const cluster = (await findCluster(layout, progress))!;
const { services } = releasesWith(LOCAL_SETS);
const names = services.map(({ name }) => name);
const tags = await buildImages(cluster.docker, names, { folder: layout.folder, progress });
const previous = await makePreviousRelease(cluster.docker);
const images = [...previous.tags].map(([name, tag]) => `golfroundpro/${name}:${tag}`);
await cluster.load(...images);

afterAll(previous.forget);

/** Every pod is another one then. What the one release is told, the other's chart may not know. */
async function install(releases: Release[], which: Map<string, string>): Promise<void> {
  const before = await podNames();
  for (const release of releases) await target.install(release, which, ['--reset-values']);
  const after = await podNames();
  expect(after.filter((name) => before.includes(name))).toEqual([]);
}

async function podNames(): Promise<string[]> {
  const pods = (await Promise.all(names.map(podsOf))).flat();
  return pods.map(({ metadata }) => metadata.name);
}

it('is taken back to the release before and comes again under load, and no request fails', async () => {
  const load = await startMixedLoad(gateways);
  const startedAt = Date.now();
  const since = () => Math.round((Date.now() - startedAt) / 1000);
  await install(previous.services, previous.tags);
  process.stdout.write(`\nthe release before stands after ${since()} s`);
  await install(services, tags);
  const { counts, failures } = await load.stop();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  process.stdout.write(
    `, this one again after ${since()} s; ${total} requests, ${failures.length} failed\n`,
  );
  expect(failures).toEqual([]);
  expect(total).toBeGreaterThan(since());
});
