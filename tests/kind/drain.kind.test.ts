import { afterAll, beforeAll, expect, it } from 'vitest';
import { CLUSTER } from '../../tools/kind/kind-layout.ts';
import { startMixedLoad, type MixedLoad } from '../mixed-load.ts';
import { gateways, target } from './cluster.ts';
import { names, ofEach, restartEach, told } from './each-service.ts';
import { podsOf, untilComplete } from './pods.ts';

const WORKER = `${CLUSTER}-worker`;
const nodes = (await target.read('get', 'nodes', '--output=name')).split('\n');
const hasWorker = nodes.includes(`node/${WORKER}`);

/** Each service that has pods there. */
async function servicesOn(node: string): Promise<string[]> {
  const pods = await ofEach(podsOf);
  return names.filter((_, at) => pods[at]!.some(({ spec }) => spec.nodeName === node));
}

let load: MixedLoad | undefined;
beforeAll(async () => {
  if (hasWorker) load = await startMixedLoad(gateways);
});
afterAll(async () => {
  await load?.stop();
  if (hasWorker) await target.read('uncordon', WORKER);
});

it.skipIf(!hasWorker)('the second node is drained: its pods come up on the other', async () => {
  expect(await servicesOn(WORKER)).toEqual(names);
  await told('a node drained', async () => {
    const all = ['--ignore-daemonsets', '--delete-emptydir-data'];
    await target.read('drain', WORKER, ...all, '--timeout=5m');
    await ofEach(untilComplete);
  });
  expect(await servicesOn(WORKER)).toEqual([]);
});

it.skipIf(!hasWorker)('it takes part again: new pods are on both', async () => {
  await target.read('uncordon', WORKER);
  await told('spread over both', restartEach);
  expect(await servicesOn(WORKER)).toEqual(names);
});

it.skipIf(!hasWorker)('no request has failed meanwhile', async () => {
  const { counts, failures } = await load!.stop();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  process.stdout.write(`\n${total} requests, ${failures.length} failed\n`);
  expect(failures).toEqual([]);
  expect(total).toBeGreaterThan(names.length * 50);
});
