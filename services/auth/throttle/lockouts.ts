import type { Pool } from 'pg';
import type { AuthMetrics } from '../auth-metrics.ts';
import { makeLockout, type Lockout, type LockoutLimits } from './lockout.ts';
import { TooManyAttempts } from './too-many-attempts.ts';

/** Attempts at one kind of secret, counted by key (attempt-key.ts). */
export interface AttemptCounter extends Pick<Lockout, 'reset'> {
  /** @throws AppError too_many_attempts, with Retry-After, while a wait is on */
  attempt: (key: string) => Promise<void>;
}

/** What is counted apart: a right password makes no guess of a code free. */
export interface Lockouts {
  /** Passwords, at login and at a step-up. */
  password: AttemptCounter;
  /** Codes of authenticators, and backup codes. */
  code: AttemptCounter;
  /** Codes that stand in mails. */
  mailCode: AttemptCounter;
  /** Codes of mails that log in: those above are given by who is logged in already. */
  loginCode: AttemptCounter;
}

export interface LockoutsOptions {
  pool: Pool;
  metrics: AuthMetrics;
  limits: LockoutLimits;
  now: () => Date;
}

/** The lockouts of this service, which all its instances share. */
export function makeLockouts({ pool, metrics, limits, now }: LockoutsOptions): Lockouts {
  const counterOf = (kind: keyof Lockouts): AttemptCounter => {
    const lockout = makeLockout({ pool, now }, kind, limits);
    return {
      attempt: async (key) => {
        const wait = await lockout.attempt(key);
        if (!wait) return;
        metrics.attemptsRefused.inc({ method: kind, status: 'waiting' });
        throw new TooManyAttempts(wait);
      },
      reset: lockout.reset,
    };
  };
  return {
    password: counterOf('password'),
    code: counterOf('code'),
    mailCode: counterOf('mailCode'),
    loginCode: counterOf('loginCode'),
  };
}
