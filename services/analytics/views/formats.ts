import type { Redis } from '@golfroundpro/shared/redis/redis.ts';
import { unlinkKeys } from '@golfroundpro/shared/redis/unlink-keys.ts';
import { defineScript } from '@golfroundpro/shared/redis/define-script.ts';

/**
 * The formats of views that instances of this service use side by side, as in a rolling deploy. Each has
 * keys of its own, and none touches another's while that is used.
 */
export interface Formats {
  /** Says that this format is in use. */
  use: () => Promise<void>;
  /** Drops the keys of formats that nobody has used for three minutes. */
  dropUnused: () => Promise<void>;
}

/** Each instance says it every 30 s. One that comes back later has its views made anew. */
const KEPT_SECONDS = 180;

/**
 * 0.1.0 does not say that it is at work: its views count as used when they are first seen, and are gone three
 * minutes later, though an instance of it may still serve them.
 */
const USE = `
local now = redis.call('TIME')[1]
redis.call('ZADD', ARGV[1], now, ARGV[2])
if redis.call('EXISTS', ARGV[3] .. 'live') == 1 then redis.call('ZADD', ARGV[1], 'NX', now, ARGV[3]) end
return 1
`;

const UNUSED = `
return redis.call('ZRANGE', ARGV[1], '-inf', redis.call('TIME')[1] - ARGV[2], 'BYSCORE')
`;

/** The formats under a root, seen from the one with this prefix. */
export function makeFormats(redis: Redis, root: string, prefix: string): Formats {
  const name = `${root}-formats`;
  const useScript = defineScript(redis, 'useFormat', USE);
  const unusedScript = defineScript(redis, 'unusedFormats', UNUSED);

  return {
    use: async () => {
      await useScript(name, prefix, `${root}:`);
    },
    dropUnused: async () => {
      for (const unused of (await unusedScript(name, KEPT_SECONDS)) as string[]) {
        await unlinkKeys(redis, unused);
        await redis.zrem(name, unused);
      }
    },
  };
}
