import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../console/user-error.ts';
import { DATA_LAYER } from '../../generate/charts/layer.ts';
import type { Target } from '../target.ts';
import { HERE, runInStore } from './reach-stores.ts';

/** Of the chart: its CronJob, and the container in it. */
export const BACKUP = 'backup';
const POD = `${BACKUP}-0`;
/** It ends by itself where we are killed. */
const LONGEST_SECONDS = 3600;
const WAIT = `setTimeout(() => undefined, ${LONGEST_SECONDS * 1000})`;
const LIST = `console.log(fs.readdirSync('/backups').filter((name) => name.endsWith('.tar')).sort().join(' '))`;
const GIVE = `fs.createReadStream(process.argv[1]).pipe(process.stdout)`;

/** The volume with the archives, as long as a pod is there that has it. */
export interface BackupVolume {
  /** The names of all of them, the oldest first. */
  list: () => Promise<string[]>;
  /** Copies one into a folder; gives its path. */
  fetch: (name: string, folder: string) => Promise<string>;
}

interface CronJob {
  spec: { jobTemplate: { spec: { template: { metadata: object; spec: PodSpec } } } };
}

interface PodSpec {
  initContainers: object[];
  containers: { args: string[] }[];
}

/** Starts a pod like the CronJob's, which only waits; removes it behind the work. */
export async function withBackupVolume<T>(
  target: Target,
  work: (volume: BackupVolume) => Promise<T>,
): Promise<T> {
  const remove = () => target.read('delete', 'pod', POD, HERE, '--ignore-not-found', '--now');
  await remove();
  await target.tell(JSON.stringify(await waitingPod(target)), 'create', '--filename=-');
  try {
    await target.read('wait', '--for=condition=Ready', `pod/${POD}`, HERE, '--timeout=2m');
    return await work({ list: () => list(target), fetch: fetch.bind(undefined, target) });
  } finally {
    await remove();
  }
}

/** @throws UserError where the chart has no backups */
export async function readCronJob(target: Target): Promise<CronJob> {
  const found = await target.read('get', 'cronjob', BACKUP, HERE, '--ignore-not-found', '-ojson');
  if (found === '') throw new UserError('Nothing is backed up here: backup.enabled of charts/data');
  return JSON.parse(found) as CronJob;
}

async function waitingPod(target: Target): Promise<object> {
  const { template } = (await readCronJob(target)).spec.jobTemplate.spec;
  // Node is what its image runs.
  const containers = template.spec.containers.map((one) => ({ ...one, args: ['-e', WAIT] }));
  const spec = { ...template.spec, initContainers: [], containers };
  return {
    ...{ apiVersion: 'v1', kind: 'Pod' },
    metadata: { ...template.metadata, name: POD, namespace: DATA_LAYER },
    spec: { ...spec, activeDeadlineSeconds: LONGEST_SECONDS },
  };
}

async function list(target: Target): Promise<string[]> {
  const names = await runInStore(target, BACKUP, ['/nodejs/bin/node', '-e', LIST]);
  return names.split(/\s+/).filter((name) => name !== '');
}

async function fetch(target: Target, name: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, name);
  const output = createWriteStream(`${path}.part`, { mode: 0o600 });
  const give = ['/nodejs/bin/node', '-e', GIVE, `/backups/${name}`];
  await runInStore(target, BACKUP, give, { output });
  await rename(`${path}.part`, path);
  return path;
}
