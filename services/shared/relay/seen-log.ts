import type { SeenLog } from '../events/log-epoch.ts';
import type { Redis } from '../redis/redis.ts';

/** Keeps how the log was seen last, outside of PostgreSQL, whose restore must not undo it. */
export interface SeenLogStore {
  read: () => Promise<SeenLog | undefined>;
  write: (seen: SeenLog) => Promise<void>;
}

/** A store under a key of the Redis that keeps. */
export function makeSeenLogStore(redis: Redis, key: string): SeenLogStore {
  return {
    read: async () => {
      const text = await redis.get(key);
      return text === null ? undefined : (JSON.parse(text) as SeenLog);
    },
    write: async (seen) => {
      await redis.set(key, JSON.stringify(seen));
    },
  };
}
