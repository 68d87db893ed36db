import type { LastEvent } from '../events/log-epoch.ts';
import type { Redis } from '../redis/redis.ts';

/** Keeps the last event that was handed over outside of PostgreSQL, whose restore must not undo it. */
export interface LastEventStore {
  read: () => Promise<LastEvent | undefined>;
  write: (last: LastEvent) => Promise<void>;
}

/** A store under a key of the Redis that keeps. */
export function makeLastEventStore(redis: Redis, key: string): LastEventStore {
  return {
    read: async () => {
      const text = await redis.get(key);
      return text === null ? undefined : (JSON.parse(text) as LastEvent);
    },
    write: async (last) => {
      await redis.set(key, JSON.stringify(last));
    },
  };
}
