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
  /** Goes into the hash; none: one of before there was a pepper. */
  pepper?: Uint8Array | undefined;
  cost: PasswordCost;
}

/** A new hash in PHC form, or whether the password fits. */
export type HashResult = string | boolean;
