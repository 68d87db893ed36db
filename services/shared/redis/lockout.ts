import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Redis } from './redis.ts';

/** Slows down who guesses: a few failures are free, then there is one attempt a wait. */
export interface Lockout {
  /** Counts an attempt before it is made. Gives 0, or the seconds until the next one is let in. */
  attempt: (key: string) => Promise<number>;
  /** Forgets what was counted. */
  reset: (key: string) => Promise<void>;
}

const FREE_ATTEMPTS = 5;
const FIRST_WAIT_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 15 * 60;
/** Whoever stops guessing for so long begins anew; nobody is locked out for ever. */
const REMEMBERED_SECONDS = 24 * 60 * 60;

/**
 * A lockout that all instances share in Redis; while it is away each counts by itself. The fifth
 * attempt without success begins a wait of 30 s, and each one let in after a wait begins the next,
 * twice as long, 15 minutes at most. What is refused makes no wait longer.
 */
export function makeLockout(redis: Redis, prefix: string): Lockout {
  const counter = (name: string, points: number) => makeCounter(redis, `${prefix}:${name}`, points);
  const attempts = counter('attempts', FREE_ATTEMPTS);
  const waits = counter('waits', FREE_ATTEMPTS);
  const wait = counter('wait', 1);

  /** Begins a wait unless one is on; gives the seconds left of the one that is. */
  async function beginWait(key: string, level: number): Promise<number> {
    const seconds = Math.min(FIRST_WAIT_SECONDS * 2 ** level, LONGEST_WAIT_SECONDS);
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
      if (count < FREE_ATTEMPTS) return 0;
      const level = (await waits.get(key))?.consumedPoints ?? 0;
      const secondsLeft = await beginWait(key, level);
      if (count === FREE_ATTEMPTS) return 0;
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
