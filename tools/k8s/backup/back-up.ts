import { setTimeout as sleep } from 'node:timers/promises';
import type { Progress } from '../../console/progress.ts';
import { UserError } from '../../console/user-error.ts';
import type { Target } from '../target.ts';
import { BACKUP, readCronJob, withBackupVolume } from './backup-volume.ts';
import { HERE } from './reach-stores.ts';

const INTERVAL_MS = 500;

/** Takes a backup as the CronJob does, and copies the archive into a folder; gives its path. @throws UserError */
export async function backUp(
  target: Target,
  { folder, progress }: { folder: string; progress: Progress },
): Promise<string> {
  const name = await progress.run(BACKUP, 'taking a backup', () => takeBackup(target));
  return progress.run(BACKUP, `copying ${name}`, () =>
    withBackupVolume(target, (volume) => volume.fetch(name, folder)),
  );
}

/** Runs the CronJob's job now; gives the name of what it wrote. */
async function takeBackup(target: Target): Promise<string> {
  await readCronJob(target);
  const job = `${BACKUP}-by-hand-${Date.now()}`;
  await target.read('create', 'job', job, `--from=cronjob/${BACKUP}`, HERE);
  const hasEnded = await ended(target, job);
  const logs = await target
    .read('logs', `job/${job}`, HERE, '--all-containers')
    .catch(() => 'it has no logs');
  const [, name] = /wrote (\S+\.tar)/.exec(logs) ?? [];
  // One that failed stays to be looked at.
  if (!hasEnded || name === undefined) throw new UserError(`The job ${job} failed:\n${logs}`);
  await target.read('delete', 'job', job, HERE);
  return name;
}

interface Job {
  status: { conditions?: { type: string; status: string }[] };
}

/** Whether a job ended well, once it has. */
async function ended(target: Target, job: string): Promise<boolean> {
  for (;;) {
    const { status } = await target.readJson<Job>('get', 'job', job, HERE);
    const holds = (type: string) =>
      status.conditions?.some((one) => one.type === type && one.status === 'True');
    if (holds('Complete')) return true;
    if (holds('Failed')) return false;
    await sleep(INTERVAL_MS);
  }
}
