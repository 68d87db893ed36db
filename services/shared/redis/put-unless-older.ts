import type { Redis } from 'ioredis';

export interface Version {
  id: string;
  version: number;
}

/** A JSON text of a version; an empty one is a tombstone. */
export interface Entry extends Version {
  json: string;
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

interface RedisWithPut extends Redis {
  putUnlessOlder: (keys: number, ...keysAndValues: (string | number)[]) => Promise<unknown>;
}

/** Makes what puts some entries under `prefix`, each unless what is there is newer. */
export function makePutUnlessOlder(
  redis: Redis,
  { prefix, ttlSeconds }: { prefix: string; ttlSeconds: number },
): (entries: Entry[]) => Promise<unknown> {
  redis.defineCommand('putUnlessOlder', { lua: PUT_UNLESS_OLDER });
  return (entries) =>
    (redis as RedisWithPut).putUnlessOlder(
      entries.length,
      ...entries.map(({ id }) => prefix + id),
      ttlSeconds,
      ...entries.flatMap(({ version, json }) => [version, json]),
    );
}
