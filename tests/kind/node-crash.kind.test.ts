import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { bringUp } from '../../tools/kind/bring-up.ts';
import { findCluster } from '../../tools/kind/find-cluster.ts';
import { CLUSTER } from '../../tools/kind/kind-layout.ts';
import { readWorkloads } from '../../tools/k8s/workloads.ts';
import { address, layout, progress, target } from './cluster.ts';
import { openLedger } from './ledger.ts';

const CALM_MS = 10_000;
/** A load that hardly runs finds nothing. */
const LEAST = 50;

async function unready(): Promise<string[]> {
  const workloads = await readWorkloads(target);
  return workloads
    .filter(({ spec, status }) => (status.readyReplicas ?? 0) < (spec.replicas ?? 1))
    .map(({ metadata }) => metadata.name);
}

it('the node is killed under load and started again: what was answered is there', async () => {
  const cluster = (await findCluster(layout, progress))!;
  const ledger = await openLedger(address);
  await sleep(CALM_MS);
  const before = ledger.answeredAt.length;
  const killedAt = Date.now();
  await cluster.docker.read('kill', `${CLUSTER}-control-plane`);
  await bringUp(layout, { nodes: 1, progress });
  await expect
    .poll(() => ledger.answeredAt.length, { timeout: 400_000 })
    .toBeGreaterThan(before + LEAST);
  await expect.poll(unready, { timeout: 400_000 }).toEqual([]);
  const readyAt = Date.now();
  await sleep(CALM_MS);
  const failed = ledger.failed();
  expect(await ledger.close()).toEqual([]);
  const first = ledger.answeredAt.find((at) => at > killedAt + 1000)!;
  const seconds = (at: number) => `${Math.round((at - killedAt) / 1000)} s`;
  process.stdout.write(
    `\nnode killed: served again after ${seconds(first)}, all ready after ${seconds(readyAt)}; ` +
      `${ledger.answeredAt.length} scores answered, ${failed} not\n`,
  );
  expect(before).toBeGreaterThan(LEAST);
});
