import { randomBytes } from 'node:crypto';
import { parseOptions } from '@node-rs/argon2';
import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { normalisePassword } from '../domain/normalise-password.ts';
import type { PasswordCost } from './hash-job.ts';
import { makeHashPool, type HashPoolOptions } from './hash-pool.ts';

import type { PasswordOwner } from './weakness-of.ts';

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

/** The pepper makes the stored hashes worthless to who has nothing but the database. */
export interface PasswordHasherOptions extends HashPoolOptions {
  cost: PasswordCost;
}

/** Says that a hash was made with the first pepper; one without it was made with none. */
const PEPPERED = 'p1$';

/** A hasher on threads of its own. */
export async function makePasswordHasher(options: PasswordHasherOptions): Promise<PasswordHasher> {
  const { cost } = options;
  const pool = makeHashPool(options);
  const hash = async (password: string, owner?: PasswordOwner) => {
    const known = owner ? { owner: { name: owner.name, email: owner.email } } : {};
    const result = await pool.run({ password, ...known, peppered: true, cost });
    if (typeof result === 'object') throw invalidField('password', result.weakness);
    return `${PEPPERED}${result}`;
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
    close: pool.close,
  };
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
