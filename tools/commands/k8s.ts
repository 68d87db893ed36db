import { formatDuration } from '../console/duration.ts';
import { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import { runBackup, runRebuild, runRestore } from '../k8s/backup/backup-commands.ts';
import { bringUp } from '../k8s/bring-up.ts';
import { abort, canary, promote } from '../k8s/canary/canary.ts';
import { clean } from '../k8s/clean.ts';
import { applyLayer, deploy, releaseOf } from '../k8s/deploy.ts';
import { CLUSTER_COMMAND, openClusterRotation } from '../k8s/rotation/cluster-rotation.ts';
import { runAttached } from '../k8s/run-attached.ts';
import { statusTree } from '../k8s/status-tree.ts';
import { openTarget, type Target } from '../k8s/target.ts';
import { readPods, readWorkloads, workloadNamed } from '../k8s/workloads.ts';
import { CLUB_ADDRESS } from '../kind/club-address.ts';
import { kindLayoutOf } from '../kind/kind-layout.ts';
import { rotateNamed } from '../rotate/rotate-named.ts';

interface K8sFlags {
  nodes: number;
  port: number;
  values: string | undefined;
  image: string | undefined;
  pods: number;
  minutes: number;
  requests: number;
  data: boolean;
}

interface Told extends K8sFlags {
  /** What it is done with, where the action takes a name. */
  name: string;
  target: Target;
  progress: Progress;
}

interface Action {
  takesName: boolean | 'perhaps';
  run: (told: Told) => Promise<number | void>;
}

const layout = kindLayoutOf();

/** What is done with a cluster that is there. */
const ACTIONS: Record<string, Action> = {
  status: { takesName: false, run: showStatus },
  'port-forward': { takesName: false, run: forwardPort },
  clean: { takesName: false, run: ({ target, ...told }) => clean(target, told) },
  backup: { takesName: false, run: runBackup },
  restore: { takesName: true, run: runRestore },
  rebuild: { takesName: 'perhaps', run: runRebuild },
  logs: { takesName: true, run: showLogs },
  restart: { takesName: true, run: restart },
  apply: { takesName: true, run: apply },
  deploy: { takesName: true, run: ({ name, ...told }) => deploy(name, { ...told, layout }) },
  rollback: {
    takesName: true,
    run: ({ name, target, progress }) =>
      progress.run('helm', `taking ${name} back`, () => target.rollBack(releaseOf(name))),
  },
  canary: {
    takesName: true,
    run: ({ name, ...told }) => canary(name, { ...told, ...setsOf(told), layout }),
  },
  promote: {
    takesName: true,
    run: ({ name, ...told }) => promote(name, { ...told, ...setsOf(told) }),
  },
  abort: { takesName: true, run: ({ name, ...told }) => abort(name, told) },
};

/** `npm run k8s -- <what>`: GolfRoundPro on Kubernetes; see tools/k8s/README.md. */
export async function runK8s(names: string[], flags: K8sFlags): Promise<number> {
  const [what = '', name, ...more] = names;
  const progress = new Progress();
  if (what === 'up' && name === undefined) return up(flags.nodes, progress);
  if (what === 'rotate') return rotate(names.slice(1), progress);
  const action = ACTIONS[what];
  const isNamed = name !== undefined;
  if (!action || ![isNamed, 'perhaps'].includes(action.takesName) || more.length > 0) {
    throw new UserError(`There is no "${names.join(' ')}": npm run k8s -- --help`);
  }
  const target = await openTarget(layout, progress);
  return (await action.run({ ...flags, name: name ?? '', progress, target })) ?? 0;
}

async function up(nodes: number, progress: Progress): Promise<number> {
  const startedAt = performance.now();
  const target = await bringUp(layout, { nodes, progress });
  console.log((await statusLines(target)).join('\n'));
  const took = formatDuration(performance.now() - startedAt);
  console.log(`All of it is ready after ${took}: ${CLUB_ADDRESS}`);
  console.log(
    `Its CA is ${layout.authority}: curl --cacert it, NODE_EXTRA_CA_CERTS for Node, or a browser's settings`,
  );
  return 0;
}

async function rotate(names: string[], progress: Progress): Promise<number> {
  const open = async () => openClusterRotation(await openTarget(layout, progress), progress);
  await rotateNamed(names, { command: CLUSTER_COMMAND, open });
  return 0;
}

function apply({ name, ...told }: Told): Promise<void> {
  return applyLayer(name, { ...told, ...setsOf(told) });
}

function setsOf({ values }: Pick<K8sFlags, 'values'>): { sets?: string[] } {
  return values === undefined ? {} : { sets: values.split(',') };
}

function forwardPort({ target, port }: Told): Promise<number> {
  console.log(`http://localhost:${port}, until Ctrl-C`);
  const entry = ['--namespace=client-layer', 'service/gateway', `${port}:8080`];
  return runAttached(target, 'port-forward', ...entry);
}

async function showStatus({ target }: Told): Promise<void> {
  console.log((await statusLines(target)).join('\n'));
}

async function statusLines(target: Target): Promise<string[]> {
  const [workloads, pods] = await Promise.all([readWorkloads(target), readPods(target)]);
  if (workloads.length === 0) return ['Nothing of ours is in the cluster: npm run k8s -- up'];
  return statusTree(workloads, pods);
}

async function showLogs({ name, target }: Told): Promise<number> {
  const { namespace, reference } = await workloadNamed(target, name);
  const follow = process.stdout.isTTY ? ['--follow'] : [];
  const all = ['--all-pods', '--all-containers', '--prefix', '--tail=200'];
  return runAttached(target, 'logs', namespace, reference, ...all, ...follow);
}

async function restart({ name, target, progress }: Told): Promise<void> {
  const { namespace, reference } = await workloadNamed(target, name);
  await progress.run(name, 'starting pods anew, one after the other', async () => {
    await target.read('rollout', 'restart', namespace, reference);
    await target.read('rollout', 'status', namespace, reference, '--timeout=5m');
  });
}
