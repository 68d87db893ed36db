import type { Redis } from '@golfroundpro/shared/redis/redis.ts';

const APART = ['dirty', 'read', 'partitions'];

/**
 * Every key of the live views with its whole content, in one canonical text; without the marks of
 * changed users, which come and go, and without how far refills have read and partitions have come.
 */
export async function dumpViews(redis: Redis, prefix: string): Promise<string> {
  const root = `${prefix}${await redis.get(`${prefix}live`)}:`;
  const keys = (await keysUnder(redis, root)).filter(
    (key) => !APART.includes(key.slice(root.length)),
  );
  const lines = await Promise.all(
    keys.map(async (key) => `${key.slice(root.length)} ${await contentOf(redis, key)}`),
  );
  return lines.sort().join('\n');
}

const FLUSH = `
local keys = redis.call('KEYS', ARGV[1] .. '*')
for from = 1, #keys, 1000 do
  redis.call('UNLINK', unpack(keys, from, math.min(from + 999, #keys)))
end`;

/** Removes every key under a prefix in one step: what FLUSHALL would do to a Redis of one's own. */
export async function flushViews(redis: Redis, prefix: string): Promise<void> {
  await redis.eval(FLUSH, 0, prefix);
}

async function keysUnder(redis: Redis, prefix: string): Promise<string[]> {
  const found = new Set<string>();
  let cursor = '0';
  do {
    const [next, keys] = await redis.scan(cursor, 'MATCH', `${prefix}*`, 'COUNT', 1000);
    keys.forEach((key) => found.add(key));
    cursor = next;
  } while (cursor !== '0');
  return [...found];
}

const CONTENT = `
local kind = redis.call('TYPE', KEYS[1]).ok
if kind == 'string' then return { kind, redis.call('GET', KEYS[1]) } end
if kind == 'hash' then return { kind, unpack(redis.call('HGETALL', KEYS[1])) } end
if kind == 'set' then return { kind, unpack(redis.call('SORT', KEYS[1], 'ALPHA')) } end
return { kind, unpack(redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES')) }`;

async function contentOf(redis: Redis, key: string): Promise<string> {
  const [kind, ...values] = (await redis.eval(CONTENT, 1, key)) as string[];
  const pairs = Array.from({ length: Math.ceil(values.length / 2) }, (_, index) =>
    values.slice(index * 2, index * 2 + 2).join(' = '),
  );
  return `${kind} ${JSON.stringify(kind === 'hash' ? pairs.sort() : pairs)}`;
}
