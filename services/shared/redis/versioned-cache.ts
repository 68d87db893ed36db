import type { Redis } from 'ioredis';
import type { Logger } from '../logging/logger.ts';
import { gatherTurn } from './gather-turn.ts';
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
  invalidate: (versions: Version[]) => Promise<void>;
  /** Forgets everything: versions that were seen come again. */
  clear: () => Promise<void>;
}

// A value is "<version>:<json>"; a tombstone is "<version>:" with nothing behind it. KEYS, and for each its
// version and text in ARGV, behind the seconds that an entry lives.
const PUT_UNLESS_OLDER = `
local function is_older(key, version, text)
  local current = redis.call('GET', key)
  if not current then return false end
  local held, is_tombstone = tonumber(string.match(current, '^(%d+):')), string.sub(current, -1) == ':'
  return version < held or (version == held and not (is_tombstone and text ~= ''))
end
for i, key in ipairs(KEYS) do
  local version, text = ARGV[2 * i], ARGV[2 * i + 1]
  if not is_older(key, tonumber(version), text) then
    redis.call('SET', key, version .. ':' .. text, 'EX', ARGV[1])
  end
end`;

/** A cache under `prefix`; every entry lives `ttlSeconds` at most. */
export function makeVersionedCache(
  redis: Redis,
  options: { prefix: string; ttlSeconds: number; logger: Logger },
): VersionedCache {
  const { prefix, ttlSeconds, logger } = options;
  redis.defineCommand('putUnlessOlder', { lua: PUT_UNLESS_OLDER });
  const put = (entries: Entry[]) =>
    (redis as RedisWithPut).putUnlessOlder(
      entries.length,
      ...entries.map(({ id }) => prefix + id),
      ttlSeconds,
      ...entries.flatMap(({ version, json }) => [version, json]),
    );
  const ignoreFault = (error: unknown) => logger.debug({ err: error }, 'cache skipped');
  // What could not be invalidated is done as soon as Redis is back: it may have kept its data.
  const missed = new Map<string, number>();
  const invalidate = async (versions: Version[]) => {
    const newest = newestOf(versions);
    if (newest.length === 0) return;
    try {
      await put(newest.map((one) => ({ ...one, json: '' })));
      for (const { id, version } of newest) {
        if ((missed.get(id) ?? Infinity) <= version) missed.delete(id);
      }
    } catch (error) {
      for (const { id, version } of newest) missed.set(id, Math.max(version, missed.get(id) ?? 0));
      ignoreFault(error);
    }
  };
  // A call of its own for each would cost this process more than all that Redis does.
  const readOne = gatherTurn<string, Buffer | null>((ids) =>
    redis.mgetBuffer(ids.map((id) => prefix + id)),
  );
  redis.on(
    'ready',
    () => void invalidate(Array.from(missed, ([id, version]) => ({ id, version }))),
  );
  return {
    read: async (id) => {
      if (missed.has(id)) return undefined;
      const value = await readOne(id).catch(ignoreFault);
      const text = value?.subarray(value.indexOf(':') + 1);
      return text?.length ? text : undefined;
    },
    fill: (id, version, json) => put([{ id, version, json }]).then(nothing, ignoreFault),
    invalidate,
    clear: () => unlinkKeys(redis, prefix).catch(ignoreFault),
  };
}

interface Version {
  id: string;
  version: number;
}

interface Entry extends Version {
  json: string;
}

interface RedisWithPut extends Redis {
  putUnlessOlder: (keys: number, ...keysAndValues: (string | number)[]) => Promise<unknown>;
}

/** Of each only the highest version. */
function newestOf(versions: Version[]): Version[] {
  const newest = new Map<string, number>();
  for (const { id, version } of versions) {
    newest.set(id, Math.max(version, newest.get(id) ?? version));
  }
  return Array.from(newest, ([id, version]) => ({ id, version }));
}

function nothing(): void {}
