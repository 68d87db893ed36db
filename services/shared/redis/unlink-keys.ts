import type { Redis } from './redis.ts';

const KEYS_AT_ONCE = 500;

/** Unlinks every key under a prefix, some at a time. */
export async function unlinkKeys(redis: Redis, prefix: string): Promise<void> {
  for await (const found of redis.scanStream({ match: `${prefix}*`, count: KEYS_AT_ONCE })) {
    const keys = found as string[];
    if (keys.length > 0) await redis.unlink(keys);
  }
}
