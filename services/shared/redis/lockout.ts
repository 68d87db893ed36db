import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Redis } from './redis.ts';

/** Slows down who guesses: a few failures are free, then there is one attempt a wait. */
export interface Lockout {
  /** Counts an attempt before it is made. Gives 0, or the seconds until the next one is let in. */
  attempt: (key: string) => Promise<number>;
  /** Forgets what was counted. */
  reset: (key: string) => Promise<void>;
}

/** How patient a lockout is. */
export interface LockoutLimits {
  /** The last of these begins the first wait. */
  freeAttempts: number;
  longestWaitSeconds: number;
}

const FIRST_WAIT_SECONDS = 30;
/** Whoever stops guessing for so long begins anew; nobody is locked out for ever. */
const REMEMBERED_SECONDS = 24 * 60 * 60;

/**
 * A lockout that all instances share in Redis; while it is away each counts by itself. The last
 * free attempt without success begins a wait of 30 s, and each one let in after a wait begins the
 * next, twice as long, up to the longest. What is refused makes no wait longer.
 */
export function makeLockout(redis: Redis, prefix: string, limits: LockoutLimits): Lockout {
  const { freeAttempts, longestWaitSeconds } = limits;
  const counter = (name: string, points: number) => makeCounter(redis, `${prefix}:${name}`, points);
  const attempts = counter('attempts', freeAttempts);
  const waits = counter('waits', freeAttempts);
  const wait = counter('wait', 1);

  /** Begins a wait unless one is on; gives the seconds left of the one that is. */
  async function beginWait(key: string, level: number): Promise<number> {
    const seconds = Math.min(FIRST_WAIT_SECONDS * 2 ** level, longestWaitSeconds);
    const current = await wait
      .consume(key, 1, { customDuration: seconds })
      .catch((refusal: unknown) => {
        if (refusal instanceof RateLimiterRes) return refusal;
        throw refusal;
      });
    if (current.consumedPoints > 1) return Math.max(1, Math.ceil(current.msBeforeNext / 1000));
    await waits.penalty(key);
    return 0;
  }

  return {
    attempt: async (key) => {
      const { consumedPoints: count } = await attempts.penalty(key);
      if (count < freeAttempts) return 0;
      const level = (await waits.get(key))?.consumedPoints ?? 0;
      const secondsLeft = await beginWait(key, level);
      if (count === freeAttempts) return 0;
      // Faster than the fifth, which has not begun the first wait yet: it is on now.
      if (level === 0 && secondsLeft === 0) return FIRST_WAIT_SECONDS;
      return secondsLeft;
    },
    reset: async (key) => {
      await Promise.all([attempts, waits, wait].map((one) => one.delete(key)));
    },
  };
}

function makeCounter(redis: Redis, keyPrefix: string, points: number): RateLimiterRedis {
  const options = { keyPrefix, points, duration: REMEMBERED_SECONDS };
  return new RateLimiterRedis({
    ...options,
    storeClient: redis,
    rejectIfRedisNotReady: true,
    insuranceLimiter: new RateLimiterMemory(options),
  });
}
