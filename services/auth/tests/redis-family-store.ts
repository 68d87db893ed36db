import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import type { FamilyState } from '../domain/redeem.ts';
import type { FamilyStore } from '../sessions/family-store.ts';

/** What Dapr's state.redis does with first-write: a hash of data and version, set when it fits. */
const COMPARE_AND_SET = `
local version = redis.call('HGET', KEYS[1], 'version') or '0'
if version ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'data', ARGV[2])
redis.call('HINCRBY', KEYS[1], 'version', 1)
redis.call('EXPIRE', KEYS[1], ARGV[3])
return 1`;

/** Families in real Redis without a sidecar; the end-to-end tests prove the one over Dapr. */
export function makeRedisFamilyStore(redis: Redis, prefix: string): FamilyStore {
  return {
    read: async (family) => {
      const [data, version] = await redis.hmget(prefix + family, 'data', 'version');
      return data && version
        ? { value: JSON.parse(data) as FamilyState, etag: version }
        : undefined;
    },
    write: async (family, state, { etag = '0', ttlSeconds }) => {
      const data = JSON.stringify(state);
      return (await redis.eval(COMPARE_AND_SET, 1, prefix + family, etag, data, ttlSeconds)) === 1;
    },
  };
}
