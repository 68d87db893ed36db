import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { hashSync, verifySync } from '@node-rs/argon2';
import type { HashAnswer, HashJob } from './hash-pool.ts';
import type { PasswordOwner } from './weakness-of.ts';

/** A thread that does nothing but hash, one password after the other. */
const { pepper } = workerData as { pepper: Uint8Array };

stepBack();
parentPort!.on('message', (job: HashJob) => {
  void answerTo(job).then((answer) => parentPort!.postMessage(answer));
});

/** On Linux id 0 is the calling thread alone: reads go first while all cores hash passwords. */
function stepBack(): void {
  try {
    setPriority(0, constants.priority.PRIORITY_LOW);
  } catch {
    // Where that is not allowed hashing is as important as everything else.
  }
}

/** What fails is told by its message alone, which never holds a password. */
async function answerTo(job: HashJob): Promise<HashAnswer> {
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
