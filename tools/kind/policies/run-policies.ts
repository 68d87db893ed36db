import { setTimeout as sleep } from 'node:timers/promises';
import { isEnding } from '../../console/ending.ts';
import { UserError } from '../../console/user-error.ts';
import type { Progress } from '../../console/progress.ts';
import { openTarget } from '../../k8s/target.ts';
import { findCluster } from '../find-cluster.ts';
import type { KindLayout } from '../kind-layout.ts';
import { PolicyEnforcer } from './enforcer.ts';
import { networkPluginOf } from './network-plugin.ts';
import type { SeenEdges } from './node-tables.ts';

const LOOK_MS = 2000;

/** What it is, for whoever reads what it prints. */
export const MEANING =
  'test equipment (nft in the nodes): it shows what policies mean for TCP and UDP over IPv4, ' +
  'and is no network plugin for a cluster that matters';

/** `npm run kind -- policies`: enforces them until Ctrl-C, and tells what is dropped. */
export async function runPolicies(layout: KindLayout, progress: Progress): Promise<void> {
  const cluster = await findCluster(layout, progress);
  const target = await openTarget(layout, progress);
  if (!cluster || !target.isOurs)
    throw new UserError('No cluster of ours runs: npm run kind -- up');
  const plugin = await networkPluginOf(target);
  if (plugin) return console.log(`${plugin} enforces the policies of this cluster.`);
  const tell = (line: string) => console.log(`${new Date().toTimeString().slice(0, 8)}  ${line}`);
  const { docker } = cluster;
  const enforcer = await PolicyEnforcer.start({ docker, target, enforces: true, tell });
  console.log(`Policies are enforced until Ctrl-C by ${MEANING}.`);
  await tellDropped(enforcer, tell);
}

async function tellDropped(enforcer: PolicyEnforcer, tell: (line: string) => void): Promise<void> {
  const told = new Set<string>();
  while (!isEnding()) {
    const { asked, passed } = await enforcer.seen().catch(unlessEnding);
    const through = new Set(passed.map((edge) => enforcer.names.titleOf(edge)));
    for (const title of asked.map((edge) => enforcer.names.titleOf(edge))) {
      if (!through.has(title) && !told.has(title)) tell(`dropped: ${title}`);
      told.add(title);
    }
    await sleep(LOOK_MS);
  }
}

/** What is being removed is not there to be read. */
function unlessEnding(error: unknown): SeenEdges {
  if (isEnding()) return { asked: [], passed: [] };
  throw error;
}
