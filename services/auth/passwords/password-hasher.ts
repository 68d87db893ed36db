import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Histogram } from '@golfroundpro/shared/metrics/metrics.ts';
import { normalisePassword } from '../domain/normalise-password.ts';
import type { Gate } from './gate.ts';

/** What one argon2id hash costs: memory in KiB, passes over it, threads. */
export interface PasswordCost {
  memoryCost: number;
  timeCost: number;
  parallelism: number;
}

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, t = 2, p = 1. */
export const PASSWORD_COST: PasswordCost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** Hashes and checks passwords. Both throw AppError busy when too many wait. */
export interface PasswordHasher {
  hash: (password: string) => Promise<string>;
  /** With no hash (an unknown account) it takes as long, and says no. */
  verify: (password: string, passwordHash: string | undefined) => Promise<boolean>;
}

/** A hasher behind a gate, so that logins never take all memory and threads. */
export async function makePasswordHasher(
  cost: PasswordCost,
  gate: Gate,
  seconds: Histogram,
): Promise<PasswordHasher> {
  const dummy = await hash(randomBytes(16), cost);
  const timed = <T>(work: () => Promise<T>) =>
    gate.pass(async () => {
      const stop = seconds.startTimer();
      return work().finally(() => stop());
    });
  return {
    hash: (password) => timed(() => hash(normalisePassword(password), cost)),
    verify: async (password, passwordHash) => {
      const fits = await timed(() => verify(passwordHash ?? dummy, normalisePassword(password)));
      return fits && passwordHash !== undefined;
    },
  };
}
