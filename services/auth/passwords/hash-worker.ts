import { writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { hashSync, verifySync } from '@node-rs/argon2';
import type { HashJob } from './hash-job.ts';
import type { HashAnswer, HashOutcome } from './hash-thread.ts';
import type { PasswordOwner } from './weakness-of.ts';

/** A thread that does nothing but hash, one password after the other. */
const { pepper } = workerData as { pepper: Uint8Array };

stepBack();
parentPort!.on('message', (jobs: HashJob[]) => {
  void answerAll(jobs).then((answers) => parentPort!.postMessage(answers));
});

/**
 * Reads go first while all cores hash passwords. On Linux id 0 is the calling thread alone; where the
 * kernel groups processes by session (sched(7), autogroup) that counts inside a group only, so ours
 * steps back as a whole, a little. Where one is not allowed hashing is as important as all else.
 */
function stepBack(): void {
  tryTo(() => setPriority(0, constants.priority.PRIORITY_LOW));
  tryTo(() => writeFileSync('/proc/self/autogroup', '10'));
}

function tryTo(work: () => void): void {
  try {
    work();
  } catch {
    return;
  }
}

async function answerAll(jobs: HashJob[]): Promise<HashAnswer[]> {
  const answers: HashAnswer[] = [];
  for (const job of jobs) {
    const startedAt = performance.now();
    const outcome = await answerTo(job);
    answers.push({ ...outcome, seconds: (performance.now() - startedAt) / 1000 });
  }
  return answers;
}

/** What fails is told by its message alone, which never holds a password. */
async function answerTo(job: HashJob): Promise<HashOutcome> {
  const { password, passwordHash, owner, peppered, cost } = job;
  const options = { ...cost, ...(peppered ? { secret: pepper } : {}) };
  try {
    const weakness = owner && (await weaknessOf(password, owner));
    if (weakness !== undefined) return { result: { weakness } };
    if (passwordHash === undefined) return { result: hashSync(password, options) };
    return { result: verifySync(passwordHash, password, options) };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

/** The dictionaries are read when a password is chosen first: a login needs none. */
async function weaknessOf(password: string, owner: PasswordOwner): Promise<string | undefined> {
  return (await import('./weakness-of.ts')).weaknessOf(password, owner);
}
