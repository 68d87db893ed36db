import { afterAll, expect, it } from 'vitest';
import { releaseOf } from '../../tools/k8s/deploy.ts';
import { LOCAL_SETS } from '../../tools/k8s/releases.ts';
import { startMixedLoad } from '../mixed-load.ts';
import { gateways, target } from './cluster.ts';
import { inLayerOf, podsOf, untilComplete } from './pods.ts';

/** A mixed load for one club needs more than a tenth of a core of each pod, and an idle one much less. */
const SCALED = [
  ...['autoscaling.enabled=true', 'autoscaling.min=2', 'autoscaling.max=3'],
  ...['autoscaling.cpuPercent=60', 'autoscaling.calmSeconds=15', 'resources.requests.cpu=100m'],
];
const round = releaseOf('round', LOCAL_SETS);
const startedAt = Date.now();

interface Autoscaler {
  status: {
    desiredReplicas: number;
    currentMetrics?: { containerResource?: { current: { averageUtilization?: number } } }[];
  };
}

async function desired(): Promise<number> {
  const found = await target.readJson<Autoscaler>('get', 'hpa/round', inLayerOf('round'));
  const { desiredReplicas, currentMetrics } = found.status;
  const percent = currentMetrics?.[0]?.containerResource?.current.averageUtilization;
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  process.stdout.write(`\n${seconds} s: ${percent ?? '?'} % of 100m, ${desiredReplicas} pods`);
  return desiredReplicas;
}

const every = { timeout: 240_000, interval: 10_000 };

afterAll(async () => {
  await target.rollBack(round);
  await target.read('scale', 'deployment/round', inLayerOf('round'), '--replicas=2');
  await untilComplete('round');
});

it('has more pods under load, fewer when it is calm, and no request fails', async () => {
  await target.install(round, new Map(), ['--set', SCALED.join(',')]);
  const loads = await Promise.all([startMixedLoad(gateways), startMixedLoad(gateways)]);
  await expect.poll(desired, every).toBe(3);
  await expect.poll(async () => (await podsOf('round')).length).toBe(3);
  await untilComplete('round');
  const reports = await Promise.all(loads.map((load) => load.stop()));
  await expect.poll(desired, every).toBe(2);
  await expect.poll(async () => (await podsOf('round')).length).toBe(2);
  expect(reports.flatMap(({ failures }) => failures)).toEqual([]);
});
