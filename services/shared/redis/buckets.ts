import { LRUCache } from 'lru-cache';
import type { Redis } from './redis.ts';

/** Buckets by key that refill evenly; what is in them is told as the microseconds in which it comes back. */
export interface Buckets {
  /**
   * Takes something from a bucket unless that were more than `most` all in all.
   * @returns what then misses in it; more than `most` where nothing was taken
   */
  take: (key: string, cost: number, most: number) => Promise<number>;
}

/** So many are held in a process; beyond that the one that was not used for longest counts as full. */
const MOST_KEYS = 10_000;

// What is kept of a bucket is when it is full again.
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local missing = math.max((tonumber(redis.call('GET', KEYS[1])) or 0) - now, 0) + tonumber(ARGV[1])
if missing <= tonumber(ARGV[2]) then
  local full = string.format('%.0f', now + missing)
  redis.call('SET', KEYS[1], full, 'PX', math.ceil(missing / 1000))
end
return missing`;

/** Buckets that all instances share; rejects while Redis is away. */
export function makeSharedBuckets(redis: Redis, prefix: string): Buckets {
  redis.defineCommand('takeFromBucket', { numberOfKeys: 1, lua: TAKE });
  return {
    take: (key, cost, most) =>
      (redis as RedisWithTake).takeFromBucket(`${prefix}:bucket:${key}`, cost, most),
  };
}

/** Buckets of this process alone. */
export function makeOwnBuckets(): Buckets {
  const fullAt = new LRUCache<string, number>({ max: MOST_KEYS });
  return {
    take: (key, cost, most) => {
      const now = Math.round(performance.now() * 1000);
      const missing = Math.max((fullAt.get(key) ?? 0) - now, 0) + cost;
      if (missing <= most) fullAt.set(key, now + missing);
      return Promise.resolve(missing);
    },
  };
}

interface RedisWithTake extends Redis {
  takeFromBucket: (key: string, cost: number, most: number) => Promise<number>;
}
