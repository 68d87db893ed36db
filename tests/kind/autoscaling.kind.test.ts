import { afterAll, expect, it } from 'vitest';
import { startMixedLoad } from '../mixed-load.ts';
import { autoscaleRound, endAutoscaling, readWanted } from './autoscaled.ts';
import { gateways } from './cluster.ts';
import { podsOf, untilThere } from './pods.ts';

const startedAt = Date.now();

async function desired(): Promise<number> {
  const { pods, percent } = await readWanted();
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  process.stdout.write(`\n${seconds} s: ${percent ?? '?'} % of 100m, ${pods} pods`);
  return pods;
}

const every = { timeout: 240_000, interval: 10_000 };

afterAll(endAutoscaling);

it('has more pods under load, fewer when it is calm, and no request fails', async () => {
  await autoscaleRound();
  const loads = await Promise.all([startMixedLoad(gateways), startMixedLoad(gateways)]);
  await expect.poll(desired, every).toBe(3);
  await untilThere('round', 3);
  const reports = await Promise.all(loads.map((load) => load.stop()));
  await expect.poll(desired, every).toBe(2);
  await expect.poll(async () => (await podsOf('round')).length).toBe(2);
  expect(reports.flatMap(({ failures }) => failures)).toEqual([]);
});
