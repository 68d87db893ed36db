import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import type { Pod } from '../../tools/k8s/status-tree.ts';
import { makeApi } from '../../tools/client/api.ts';
import { logInDemo } from '../../tools/client/log-in.ts';
import { address, target } from './cluster.ts';
import { inLayerOf, podsOf, untilComplete } from './pods.ts';

const INJECTOR = ['deployment/dapr-sidecar-injector', '--namespace=dapr-system'];
/** The one needs its sidecar to start, the other to be ready. */
const SERVICES = ['round', 'gateway'];
/** Four of a pod's probes. */
const WATCHED_MS = 40_000;

const containersOf = ({ status }: Pod) =>
  Object.fromEntries((status.containerStatuses ?? []).map(({ name, ready }) => [name, ready]));

const deletePod = (service: string, { metadata }: Pod) =>
  target.read('delete', 'pod', metadata.name, inLayerOf(service), '--wait=false');

async function withoutSidecar(service: string): Promise<Pod[]> {
  return (await podsOf(service)).filter((pod) => !('daprd' in containersOf(pod)));
}

async function scaleInjector(replicas: number): Promise<void> {
  await target.read('scale', ...INJECTOR, `--replicas=${replicas}`);
  await target.read('rollout', 'status', ...INJECTOR, '--timeout=2m');
}

afterAll(async () => {
  await scaleInjector(1);
  await Promise.all(SERVICES.map(untilComplete));
});

async function refusesReadiness(service: string): Promise<void> {
  const made = async () => (await withoutSidecar(service)).map(containersOf);
  await expect.poll(made).toEqual([{ [service]: false }]);
  for (const until = Date.now() + WATCHED_MS; Date.now() < until; await sleep(1000)) {
    expect(await made()).toEqual([{ [service]: false }]);
  }
}

it('the injector is down: a new pod, without its sidecar, is never ready, and the club goes on', async () => {
  await scaleInjector(0);
  for (const service of SERVICES) await deletePod(service, (await podsOf(service))[0]!);
  await Promise.all(SERVICES.map(refusesReadiness));
  const { token } = await logInDemo(makeApi(address));
  const headers = { authorization: `Bearer ${token}` };
  expect((await fetch(`${address}/api/v1/rounds`, { headers })).status).toBe(200);
});

it.each(SERVICES)(
  'the injector is back: %s gets a pod with its sidecar by itself',
  async (service) => {
    await scaleInjector(1);
    await expect.poll(() => withoutSidecar(service), { timeout: 60_000 }).toEqual([]);
    await untilComplete(service);
    const pods = await podsOf(service);
    expect(pods.map(containersOf)).toEqual(pods.map(() => ({ [service]: true, daprd: true })));
  },
);
