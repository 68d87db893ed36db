import type { PasswordOwner } from './weakness-of.ts';

/** What one argon2id hash costs: memory in KiB, passes over it, threads. */
export interface PasswordCost {
  memoryCost: number;
  timeCost: number;
  parallelism: number;
}

/** A password to be hashed or, with a hash in PHC form, to be checked against it. */
export interface HashJob {
  password: string;
  passwordHash?: string;
  /** Whose password it is to be: one that is too weak is refused, not hashed. */
  owner?: PasswordOwner;
  peppered: boolean;
  cost: PasswordCost;
}

/** A new hash in PHC form, or whether the password fits; or why it is too weak. */
export type HashResult = string | boolean | { weakness: string };
