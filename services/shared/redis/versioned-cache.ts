import type { Redis } from 'ioredis';
import type { Logger } from '../logging/logger.ts';
import { unlinkKeys } from './unlink-keys.ts';

/**
 * A cache-aside store of JSON texts with versions. A write leaves a tombstone with its version; a
 * fill goes in only when nothing newer is there, so that a slow reader never overwrites a newer
 * value. While Redis is away every read is a miss and every write is skipped: the record answers.
 */
export interface VersionedCache {
  /** The text as bytes: what is only passed on need not be decoded. */
  read: (id: string) => Promise<Buffer | undefined>;
  /** Stores what was read from the record at `version`. */
  fill: (id: string, version: number, json: string) => Promise<void>;
  /** Says that `version` exists now and that everything older is stale. */
  invalidate: (versions: { id: string; version: number }[]) => Promise<void>;
  /** Forgets everything: versions that were seen come again. */
  clear: () => Promise<void>;
}

// A value is "<version>:<json>"; a tombstone is "<version>:" with nothing behind it.
const PUT_UNLESS_OLDER = `
local current = redis.call('GET', KEYS[1])
if current then
  local version = tonumber(string.match(current, '^(%d+):'))
  local is_tombstone = string.sub(current, -1) == ':'
  if version > tonumber(ARGV[1]) then return 0 end
  if version == tonumber(ARGV[1]) and not (is_tombstone and ARGV[2] ~= '') then return 0 end
end
redis.call('SET', KEYS[1], ARGV[1] .. ':' .. ARGV[2], 'EX', ARGV[3])
return 1`;

/** A cache under `prefix`; every entry lives `ttlSeconds` at most. */
export function makeVersionedCache(
  redis: Redis,
  options: { prefix: string; ttlSeconds: number; logger: Logger },
): VersionedCache {
  const { prefix, ttlSeconds, logger } = options;
  redis.defineCommand('putUnlessOlder', { numberOfKeys: 1, lua: PUT_UNLESS_OLDER });
  const put = (id: string, version: number, json: string) =>
    (redis as RedisWithPut).putUnlessOlder(prefix + id, version, json, ttlSeconds);
  const ignoreFault = (error: unknown) => logger.debug({ err: error }, 'cache skipped');
  // What could not be invalidated is done as soon as Redis is back: it may have kept its data.
  const missed = new Map<string, number>();
  const invalidateOne = async (id: string, version: number) => {
    try {
      await put(id, version, '');
      if ((missed.get(id) ?? Infinity) <= version) missed.delete(id);
    } catch (error) {
      missed.set(id, Math.max(version, missed.get(id) ?? 0));
      ignoreFault(error);
    }
  };
  redis.on('ready', () => {
    for (const [id, version] of missed) void invalidateOne(id, version);
  });
  return {
    read: async (id) => {
      if (missed.has(id)) return undefined;
      const value = await redis.getBuffer(prefix + id).catch(ignoreFault);
      const text = value?.subarray(value.indexOf(':') + 1);
      return text?.length ? text : undefined;
    },
    fill: (id, version, json) => put(id, version, json).then(nothing, ignoreFault),
    invalidate: (versions) =>
      Promise.all(versions.map(({ id, version }) => invalidateOne(id, version))).then(nothing),
    clear: () => unlinkKeys(redis, prefix).catch(ignoreFault),
  };
}

interface RedisWithPut extends Redis {
  putUnlessOlder: (key: string, version: number, json: string, ttl: number) => Promise<number>;
}

function nothing(): void {}
