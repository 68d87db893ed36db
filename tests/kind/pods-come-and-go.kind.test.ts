import { afterAll, beforeAll, expect, it } from 'vitest';
import { startMixedLoad, STEADY, type MixedLoad } from '../mixed-load.ts';
import { gateways, target } from './cluster.ts';
import { inTurn, ofEach, restartEach, told } from './each-service.ts';
import { evict, inLayerOf, podsOf, untilThere } from './pods.ts';

/** A load that hardly runs finds nothing. */
const LEAST_OF_EACH = 50;

let load: MixedLoad;
let startedAt: number;
beforeAll(async () => {
  load = await startMixedLoad(gateways);
  startedAt = Date.now();
});
afterAll(() => load.stop());

it('a pod of each service is deleted, and another takes its place', () =>
  told('a pod of each service deleted', () =>
    inTurn(async (service) => {
      const pods = await podsOf(service);
      const { name } = pods[0]!.metadata;
      await target.read('delete', 'pod', name, inLayerOf(service), '--wait=false');
      await untilThere(service, pods.length);
    }),
  ));

it('pods are evicted one by one: while one is away the next is refused', () =>
  told('each pod evicted', () =>
    inTurn(async (service) => {
      const pods = await podsOf(service);
      expect(pods.length).toBeGreaterThan(1);
      for (const [index, pod] of pods.entries()) {
        const next = pods[index + 1];
        // Of what has just come the cluster knows a moment later.
        await expect.poll(() => evict(pod)).toBe(true);
        if (next) expect(await evict(next)).toBe(false);
        await untilThere(service, pods.length);
      }
    }),
  ));

it('every pod of every service is made anew, one after the other', () =>
  told('each service restarted', async () => {
    const before = (await ofEach(podsOf)).flat().map(({ metadata }) => metadata.name);
    await restartEach();
    const after = (await ofEach(podsOf)).flat().map(({ metadata }) => metadata.name);
    expect(after.filter((name) => before.includes(name))).toEqual([]);
  }));

it('no request has failed meanwhile', async () => {
  const { counts, failures } = await load.stop();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  process.stdout.write(`\n${total} requests in ${seconds} s, ${failures.length} failed\n`);
  expect(failures).toEqual([]);
  for (const kind of STEADY) expect(counts[kind], kind).toBeGreaterThan(LEAST_OF_EACH);
});
