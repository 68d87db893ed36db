import { LRUCache } from 'lru-cache';
import { makeOwnBuckets, makeSharedBuckets } from './buckets.ts';
import type { Redis } from './redis.ts';

/** Where a caller stands after one more request. */
export interface RateLimitState {
  allowed: boolean;
  /** They were told already, and came back sooner. */
  toldAlready: boolean;
  /** Requests a minute. */
  limit: number;
  remaining: number;
  /** Seconds until there is one more; of a refusal, until the same would be allowed. */
  resetSeconds: number;
}

export interface RateLimiter {
  /** Counts one request of a caller, which weighs as much as `weight` of the usual ones. */
  count: (caller: string, weight?: number) => Promise<RateLimitState>;
  /** Adds to what is counted of a caller and refuses nothing: the next request may be. */
  charge: (caller: string, weight: number) => Promise<void>;
}

const MINUTE_US = 60_000_000;
const MOST_TOLD = 10_000;

/**
 * A limit of `perMinute` requests: so many at once, and as they are used up they come back evenly, so that
 * whoever keeps to the pace never waits. All instances count together in Redis; while it is away each counts
 * by itself.
 */
export function makeRateLimiter(
  redis: Redis,
  { prefix, perMinute }: { prefix: string; perMinute: number },
): RateLimiter {
  // Of nought none is let in: one is more than a bucket holds.
  const oneUs = perMinute > 0 ? Math.floor(MINUTE_US / perMinute) : 2 * MINUTE_US;
  const shared = makeSharedBuckets(redis, prefix);
  const own = makeOwnBuckets();
  // Whoever was told to wait is refused without asking Redis again, until then; not what was counted without it.
  const toldUntil = new LRUCache<string, number>({ max: MOST_TOLD });
  const refusal = (waitMs: number, toldAlready: boolean): RateLimitState => ({
    ...{ allowed: false, toldAlready, limit: perMinute, remaining: 0 },
    resetSeconds: Math.max(1, Math.ceil(waitMs / 1000)),
  });
  const stateOf = (missingUs: number): RateLimitState => {
    if (missingUs > MINUTE_US) return refusal((missingUs - MINUTE_US) / 1000, false);
    return {
      ...{ allowed: true, toldAlready: false, limit: perMinute },
      remaining: Math.floor((MINUTE_US - missingUs) / oneUs),
      resetSeconds: Math.max(1, Math.ceil((missingUs % oneUs || oneUs) / 1_000_000)),
    };
  };
  return {
    count: async (caller, weight = 1) => {
      const waitMs = (toldUntil.get(caller) ?? 0) - performance.now();
      if (waitMs > 0) return refusal(waitMs, true);
      const take = [caller, weight * oneUs, MINUTE_US] as const;
      try {
        const state = stateOf(await shared.take(...take));
        if (!state.allowed) toldUntil.set(caller, performance.now() + state.resetSeconds * 1000);
        return state;
      } catch {
        return stateOf(await own.take(...take));
      }
    },
    charge: async (caller, weight) => {
      const take = [caller, weight * oneUs, Number.MAX_SAFE_INTEGER] as const;
      await shared.take(...take).catch(() => own.take(...take));
    },
  };
}
