import { randomBytes } from 'node:crypto';
import { parseOptions } from '@node-rs/argon2';
import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import type { Ring } from '@golfroundpro/shared/domain/ring.ts';
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
   * `p1$` and a hash in PHC form, which is made with the pepper k1.
   * @throws AppError invalid_request where it is too weak for its owner; it names `password`
   */
  hash: (password: string, owner?: PasswordOwner) => Promise<string>;
  /** With no hash (no account, or one without a password) it takes as long, and says no. */
  verify: (password: string, passwordHash: string | null | undefined) => Promise<boolean>;
  /** Whether a hash is weaker than a new one would be, or made with a former pepper. */
  needsRehash: (passwordHash: string) => boolean;
  /** Takes over other peppers, as a rotation makes them. */
  use: (peppers: Ring<Buffer>) => void;
  close: () => Promise<void>;
}

/** How many threads hash, how many passwords may wait for them, and who is told. */
export interface PasswordHasherOptions extends Pick<
  WorkerPoolOptions<HashJob>,
  'threads' | 'mostWaiting' | 'observeWaiting'
> {
  cost: PasswordCost;
  /** They make the stored hashes worthless to who has nothing but the database. */
  peppers: Ring<Buffer>;
  /** Told how long each took, without waiting. */
  observeSeconds: (method: 'hash' | 'check' | 'judge', seconds: number) => void;
}

/** Says with which pepper a hash was made: p1, with k1; one without it was made with none. */
const PEPPERED = /^p(\d+)\$/;

/** A hasher on threads of its own. */
export async function makePasswordHasher(options: PasswordHasherOptions): Promise<PasswordHasher> {
  const { cost } = options;
  let { peppers } = options;
  const pool = makeHashPool(options);
  const judges = makeJudgePool(options);
  const hash = async (password: string, owner?: PasswordOwner) => {
    const weakness = owner && (await judges.run(weaknessJob(password, owner)));
    if (weakness !== undefined) throw invalidField('password', weakness, 'too_easy');
    const { current, byName } = peppers;
    const phc = await pool.run({ password, pepper: byName.get(current), cost });
    return `${current.replace('k', 'p')}$${phc}`;
  };
  const dummy = await hash(randomBytes(16).toString('hex'));
  return {
    hash: (password, owner) => hash(normalisePassword(password), owner),
    verify: async (password, passwordHash) => {
      const { phc, name } = parse(passwordHash ?? dummy);
      const pepper = name === undefined ? undefined : peppers.byName.get(name);
      const job = { password: normalisePassword(password), passwordHash: phc, pepper, cost };
      const isRight = (await pool.run(job)) === true;
      // Without its pepper a hash is checked as long, and never right.
      const isWhole = name === undefined || pepper !== undefined;
      return isRight && isWhole && typeof passwordHash === 'string';
    },
    needsRehash: (passwordHash) => {
      const { phc, name } = parse(passwordHash);
      return name !== peppers.current || isWeaker(parseOptions(phc), cost);
    },
    use: (changed) => {
      peppers = changed;
    },
    close: async () => {
      await Promise.all([pool.close(), judges.close()]);
    },
  };
}

function makeHashPool(options: PasswordHasherOptions): WorkerPool<HashJob, HashResult> {
  const { threads, mostWaiting, observeWaiting, observeSeconds } = options;
  return makeWorkerPool({
    script: new URL('./hash-worker.ts', import.meta.url),
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

function parse(passwordHash: string): { phc: string; name: string | undefined } {
  const [prefix = '', number] = PEPPERED.exec(passwordHash) ?? [];
  const name = number === undefined ? undefined : `k${number}`;
  return { phc: passwordHash.slice(prefix.length), name };
}

function isWeaker(used: PasswordCost, wanted: PasswordCost): boolean {
  return (
    used.memoryCost < wanted.memoryCost ||
    used.timeCost < wanted.timeCost ||
    used.parallelism < wanted.parallelism
  );
}
