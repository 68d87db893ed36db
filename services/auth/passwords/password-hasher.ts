import { randomBytes } from 'node:crypto';
import { parseOptions } from '@node-rs/argon2';
import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { normalisePassword } from '../domain/normalise-password.ts';
import type { HashJob, HashResult, PasswordCost } from './hash-job.ts';
import type { PasswordOwner } from './weakness-of.ts';
import type { WeaknessJob } from './weakness-worker.ts';
import { makeWorkerPool, type WorkerPool, type WorkerPoolOptions } from './worker-pool.ts';

export type { PasswordCost } from './hash-job.ts';

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, t = 2, p = 1. */
export const PASSWORD_COST: PasswordCost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** Hashes and checks passwords. Both throw AppError busy when too many wait. */
export interface PasswordHasher {
  /**
   * `p1$` and a hash in PHC form, which is made with the pepper.
   * @throws AppError invalid_request where it is too weak for its owner; it names `password`
   */
  hash: (password: string, owner?: PasswordOwner) => Promise<string>;
  /** With no hash (no account, or one without a password) it takes as long, and says no. */
  verify: (password: string, passwordHash: string | null | undefined) => Promise<boolean>;
  /** Whether a hash is weaker than a new one would be. */
  needsRehash: (passwordHash: string) => boolean;
  close: () => Promise<void>;
}

/** How many threads hash, how many passwords may wait for them, and who is told. */
export interface PasswordHasherOptions extends Pick<
  WorkerPoolOptions<HashJob>,
  'threads' | 'mostWaiting' | 'observeWaiting'
> {
  cost: PasswordCost;
  /** Makes the stored hashes worthless to who has nothing but the database. */
  pepper: Uint8Array;
  /** Told how long each took, without waiting. */
  observeSeconds: (method: 'hash' | 'check' | 'judge', seconds: number) => void;
}

/** Says that a hash was made with the first pepper; one without it was made with none. */
const PEPPERED = 'p1$';

/** A hasher on threads of its own. */
export async function makePasswordHasher(options: PasswordHasherOptions): Promise<PasswordHasher> {
  const { cost } = options;
  const pool = makeHashPool(options);
  const judges = makeJudgePool(options);
  const hash = async (password: string, owner?: PasswordOwner) => {
    const weakness = owner && (await judges.run(weaknessJob(password, owner)));
    if (weakness !== undefined) throw invalidField('password', weakness, 'too_easy');
    return `${PEPPERED}${await pool.run({ password, peppered: true, cost })}`;
  };
  const dummy = await hash(randomBytes(16).toString('hex'));
  return {
    hash: (password, owner) => hash(normalisePassword(password), owner),
    verify: async (password, passwordHash) => {
      const { phc, peppered } = parse(passwordHash ?? dummy);
      const job = { password: normalisePassword(password), passwordHash: phc, peppered, cost };
      return (await pool.run(job)) === true && typeof passwordHash === 'string';
    },
    needsRehash: (passwordHash) => {
      const { phc, peppered } = parse(passwordHash);
      return !peppered || isWeaker(parseOptions(phc), cost);
    },
    close: async () => {
      await Promise.all([pool.close(), judges.close()]);
    },
  };
}

function makeHashPool(options: PasswordHasherOptions): WorkerPool<HashJob, HashResult> {
  const { pepper, threads, mostWaiting, observeWaiting, observeSeconds } = options;
  return makeWorkerPool({
    script: new URL('./hash-worker.ts', import.meta.url),
    workerData: { pepper },
    ...{ threads, mostWaiting, observeWaiting },
    observeSeconds: ({ passwordHash }, seconds) =>
      observeSeconds(passwordHash === undefined ? 'hash' : 'check', seconds),
  });
}

/** One thread: the dictionaries take 40 MB, and are there from the first password that is chosen. */
function makeJudgePool(
  options: PasswordHasherOptions,
): WorkerPool<WeaknessJob, string | undefined> {
  return makeWorkerPool({
    script: new URL('./weakness-worker.ts', import.meta.url),
    ...{ threads: 1, mostWaiting: options.mostWaiting },
    observeSeconds: (_job, seconds) => options.observeSeconds('judge', seconds),
  });
}

/** What an owner has beside a name and an address stays here. */
function weaknessJob(password: string, { name, email }: PasswordOwner): WeaknessJob {
  return { password, owner: { name, email } };
}

function parse(passwordHash: string): { phc: string; peppered: boolean } {
  const peppered = passwordHash.startsWith(PEPPERED);
  return { phc: peppered ? passwordHash.slice(PEPPERED.length) : passwordHash, peppered };
}

function isWeaker(used: PasswordCost, wanted: PasswordCost): boolean {
  return (
    used.memoryCost < wanted.memoryCost ||
    used.timeCost < wanted.timeCost ||
    used.parallelism < wanted.parallelism
  );
}
