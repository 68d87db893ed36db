import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { canaryOf } from '../../tools/k8s/canary/canary-release.ts';
import { canary } from '../../tools/k8s/canary/canary.ts';
import { deploy, releaseOf } from '../../tools/k8s/deploy.ts';
import { readPods } from '../../tools/k8s/workloads.ts';
import { findCluster } from '../../tools/kind/find-cluster.ts';
import { startMixedLoad, type LoadReport, type MixedLoad } from '../mixed-load.ts';
import { gateways, layout, progress, target } from './cluster.ts';
import { imageOf } from './pods.ts';

const release = releaseOf('round');
const options = { target, progress, layout, pods: 1, minutes: 6, requests: 200 };
/** Each fourth answer of the API is a fault, said where the service itself counts it. */
const FAULTS = `
import http from 'node:http';
const { writeHead } = http.ServerResponse.prototype;
let answered = 0;
http.ServerResponse.prototype.writeHead = function (status, ...rest) {
  const isFault = this.req?.url?.startsWith('/api/') && ++answered % 4 === 0;
  return writeHead.call(this, isFault ? 500 : status, ...rest);
};`;

const found = await findCluster(layout, progress);
if (!found) throw new Error('there is no cluster of our own');
const cluster = found;
const repository = 'golfroundpro/round';
const before = await imageOf('round');

/** Each time others: what is in the cluster from an earlier run is none of these. */
const good = `good-${Date.now()}`;
const faulty = `faulty-${Date.now()}`;

beforeAll(async () => {
  await cluster.docker.read('tag', before, `${repository}:${good}`);
  const folder = await mkdtemp(join(tmpdir(), 'golfroundpro-faulty-'));
  const module = `data:text/javascript,${encodeURIComponent(FAULTS)}`;
  await writeFile(
    join(folder, 'Dockerfile'),
    `FROM ${before}\nENV NODE_OPTIONS="--import=${module}"\n`,
  );
  await cluster.docker.read('build', '--tag', `${repository}:${faulty}`, folder);
  await rm(folder, { recursive: true });
  await cluster.load(`${repository}:${good}`, `${repository}:${faulty}`);
});

afterAll(async () => {
  await target.uninstall(canaryOf(release));
  if ((await imageOf('round')) !== before) await target.rollBack(release);
  await cluster.docker.read('image', 'rm', `${repository}:${good}`, `${repository}:${faulty}`);
});

/** Those that end are none of them. */
async function podsOfRound(): Promise<string[]> {
  const pods = await readPods(target);
  const there = pods.filter(({ metadata }) => metadata.deletionTimestamp === undefined);
  const names = there.map(({ metadata }) => metadata.name);
  return names.filter((name) => name.startsWith('round-')).sort();
}

/** Until it has ended it is still called: sidecars ask for addresses every 20 s. */
async function untilGone(): Promise<void> {
  const canaries = async () =>
    (await readPods(target)).filter(({ metadata }) => metadata.name.startsWith('round-canary-'));
  await expect.poll(canaries).toEqual([]);
}

/** Does something while golfers play. */
async function underLoad(work: (load: MixedLoad) => Promise<void>): Promise<LoadReport> {
  const load = await startMixedLoad(gateways);
  await work(load).catch(async (error: unknown) => {
    await load.stop();
    throw error;
  });
  return load.stop();
}

function tell(what: string, startedAt: number, { counts, failures }: LoadReport): void {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  process.stdout.write(`${what} in ${seconds} s: ${total} requests, ${failures.length} failed\n`);
}

it('takes away one that fails, by itself, and never touches the others', async () => {
  const pods = await podsOfRound();
  const startedAt = Date.now();
  const report = await underLoad(async () => {
    expect(await canary('round', { ...options, image: faulty })).toBe(1);
  });
  tell('a faulty canary was aborted', startedAt, report);
  expect(report.failures.length).toBeGreaterThan(0);
  expect(await imageOf('round')).toBe(before);
  await untilGone();
  expect(await podsOfRound()).toEqual(pods);

  const calm = await underLoad(async (load) => {
    for (let left = 100; left > 0; left--) await load.readWith(load.firstToken);
  });
  tell('behind it', startedAt, calm);
  expect(calm.failures).toEqual([]);
});

it('promotes one that is good, by itself, and no request fails', async () => {
  const startedAt = Date.now();
  const report = await underLoad(async () => {
    expect(await canary('round', { ...options, image: good })).toBe(0);
    await untilGone();
  });
  tell('a good canary was promoted', startedAt, report);
  expect(report.failures).toEqual([]);
  expect(await imageOf('round')).toBe(`${repository}:${good}`);
  expect(await target.valuesOf(canaryOf(release))).toBeUndefined();
});

it('leaves one undecided that nobody asks anything, and refuses what would be beside it', async () => {
  const quiet = { ...options, minutes: 0, image: good };
  expect(await canary('round', quiet)).toBe(3);
  await expect(canary('round', quiet)).rejects.toThrow('round has a canary already');
  await expect(deploy('round', options)).rejects.toThrow('round has a canary already');
  const pods = await readPods(target);
  const tracks = pods.map(({ metadata }) => metadata.labels?.['golfroundpro.dev/track']);
  expect(tracks.filter((track) => track === 'canary')).toHaveLength(1);
});

it('refuses one of nothing', async () => {
  await expect(canary('putting', { ...options, image: good })).rejects.toThrow(
    'No service is called putting',
  );
});
