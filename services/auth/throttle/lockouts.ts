import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import { makeLockout, type LockoutLimits } from '@golfroundpro/shared/redis/lockout.ts';
import type { AuthMetrics } from '../auth-metrics.ts';

/** Attempts at one kind of secret, counted for each account. */
export interface AttemptCounter {
  /** @throws AppError too_many_attempts, with Retry-After, while a wait is on */
  attempt: (key: string) => Promise<void>;
  /** The secret was right: the next attempts are free again. */
  succeeded: (key: string) => Promise<void>;
}

/** Passwords at login, and what is asked of a user that is known: codes and step-up. */
export interface Lockouts {
  login: AttemptCounter;
  /** By user id. */
  code: AttemptCounter;
}

/** @param prefix keeps services, and tests, apart in one Redis */
export function makeLockouts(
  redis: Redis,
  metrics: AuthMetrics,
  limits: LockoutLimits,
  prefix = 'auth',
): Lockouts {
  const counterOf = (kind: keyof Lockouts): AttemptCounter => {
    const lockout = makeLockout(redis, `${prefix}:lockout:${kind}`, limits);
    return {
      attempt: async (key) => {
        const waitSeconds = await lockout.attempt(key);
        if (waitSeconds === 0) return;
        metrics.attemptsRefused.inc({ method: kind, status: 'waiting' });
        throw new AppError('too_many_attempts', { headers: { 'retry-after': `${waitSeconds}` } });
      },
      succeeded: lockout.reset,
    };
  };
  return { login: counterOf('login'), code: counterOf('code') };
}
