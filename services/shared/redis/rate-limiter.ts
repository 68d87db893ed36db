import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Redis } from './redis.ts';

/** Where a caller stands after one more request. */
export interface RateLimitState {
  allowed: boolean;
  /** They were told already, and came back before the window ended. */
  toldAlready: boolean;
  /** Requests a minute. */
  limit: number;
  remaining: number;
  /** Seconds until the window ends and the count starts again. */
  resetSeconds: number;
}

export interface RateLimiter {
  /** Counts one request of a caller, which weighs as much as `weight` of the usual ones. */
  count: (caller: string, weight?: number) => Promise<RateLimitState>;
  /** Adds to what is counted of a caller and refuses nothing: the next request may be. */
  charge: (caller: string, weight: number) => Promise<void>;
}

const WINDOW_SECONDS = 60;

/**
 * A limit of `perMinute` requests in a fixed window that begins with a caller's first request. All
 * instances count together in Redis; while it is away each counts by itself.
 */
export function makeRateLimiter(
  redis: Redis,
  { prefix, perMinute }: { prefix: string; perMinute: number },
): RateLimiter {
  const window = { keyPrefix: prefix, points: perMinute, duration: WINDOW_SECONDS };
  const limiter = new RateLimiterRedis({
    ...window,
    storeClient: redis,
    rejectIfRedisNotReady: true,
    // Who is over the limit is refused without asking Redis again in this window.
    inMemoryBlockOnConsumed: perMinute + 1,
    insuranceLimiter: new RateLimiterMemory(window),
  });
  return {
    count: async (caller, weight = 1) => {
      const answer = await limiter.consume(caller, weight).catch((refusal: unknown) => {
        if (refusal instanceof RateLimiterRes) return refusal;
        throw refusal;
      });
      return stateOf(answer, perMinute);
    },
    charge: async (caller, weight) => void (await limiter.penalty(caller, weight)),
  };
}

/** A refusal is told by more points used than there are; a block in memory counts none at all. */
function stateOf(answer: RateLimiterRes, limit: number): RateLimitState {
  const allowed = answer.consumedPoints > 0 && answer.consumedPoints <= limit;
  return {
    allowed,
    toldAlready: answer.consumedPoints === 0,
    limit,
    remaining: allowed ? answer.remainingPoints : 0,
    resetSeconds: Math.max(1, Math.ceil(answer.msBeforeNext / 1000)),
  };
}
