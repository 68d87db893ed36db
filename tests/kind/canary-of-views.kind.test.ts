import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { canaryOf } from '../../tools/k8s/canary/canary-release.ts';
import { canary } from '../../tools/k8s/canary/canary.ts';
import { releaseOf } from '../../tools/k8s/deploy.ts';
import { findCluster } from '../../tools/kind/find-cluster.ts';
import { startMixedLoad } from '../mixed-load.ts';
import { address, gateways, layout, progress, target } from './cluster.ts';
import { apiAs, Member, playNine } from './member.ts';
import { imageOf } from './pods.ts';

const NAME = 'analytics';
const BUNDLE = 'bundle/main.js';
/** The rounds of a player, counted twice. */
const FAULT = { text: '  v[1] = 1\n', instead: '  v[1] = 2\n' };

const release = releaseOf(NAME);
const options = { target, progress, layout, pods: 1, minutes: 5, requests: 200 };
const { docker, ...cluster } = await openCluster();
const before = await imageOf(NAME);
const [good, faulty] = ['good', 'faulty'].map((tag) => `${tag}-${Date.now()}`) as [string, string];
const images = [good, faulty].map((tag) => `golfroundpro/${NAME}:${tag}`) as [string, string];

async function openCluster() {
  const found = await findCluster(layout, progress);
  if (!found) throw new Error('there is no cluster of our own');
  return { docker: found.docker, load: (names: string[]) => found.load(...names) };
}

async function buildFaulty(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'golfroundpro-faulty-'));
  const container = await docker.read('create', before);
  await docker.read('cp', `${container}:/app/${BUNDLE}`, join(folder, 'main.js'));
  await docker.read('rm', container);
  const code = await readFile(join(folder, 'main.js'), 'utf8');
  if (code.split(FAULT.text).length !== 2) throw new Error('there is no place for the fault');
  await writeFile(join(folder, 'main.js'), code.replace(FAULT.text, FAULT.instead));
  await writeFile(join(folder, 'Dockerfile'), `FROM ${before}\nCOPY main.js /app/${BUNDLE}\n`);
  await docker.read('build', '--tag', images[1], folder);
  await rm(folder, { recursive: true });
}

beforeAll(async () => {
  await docker.read('tag', before, images[0]);
  await buildFaulty();
  await cluster.load(images);
  const member = new Member();
  await member.register(address);
  await playNine(apiAs(address, await member.logIn(address)));
});

afterAll(async () => {
  await target.uninstall(canaryOf(release));
  if ((await imageOf(NAME)) !== before) await target.rollBack(release);
  await docker.read('image', 'rm', ...images);
});

/** Tries an image out while golfers play; gives the code, and what failed of theirs. */
async function tryOut(image: string): Promise<{ code: number; failures: unknown[] }> {
  const load = await startMixedLoad(gateways);
  const startedAt = Date.now();
  const code = await canary(NAME, { ...options, image }).catch(async (error: unknown) => {
    await load.stop();
    throw error;
  });
  const { failures } = await load.stop();
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  process.stdout.write(`\n${image}: ended with ${code} after ${seconds} s\n`);
  return { code, failures };
}

it('takes away one that folds otherwise, by itself, and nobody has seen anything of it', async () => {
  expect(await tryOut(faulty)).toEqual({ code: 1, failures: [] });
  expect(await imageOf(NAME)).toBe(before);
  expect(await target.valuesOf(canaryOf(release))).toBeUndefined();
});

it('promotes one that folds the same, and no request fails', async () => {
  expect(await tryOut(good)).toEqual({ code: 0, failures: [] });
  expect(await imageOf(NAME)).toBe(images[0]);
  expect(await target.valuesOf(canaryOf(release))).toBeUndefined();
});
