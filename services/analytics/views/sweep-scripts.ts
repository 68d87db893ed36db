import { HOLDER } from './lock-scripts.ts';

/**
 * Forgets a generation that is being filled; what is to be swept is marked as such until it is (the
 * same again with ARGV[4] 'swept'). ARGV: prefix, token, milliseconds.
 */
export const FORGET = `${HOLDER}
redis.call('DEL', prefix .. 'next')
if ARGV[4] == 'swept' then redis.call('DEL', prefix .. 'old') else redis.call('SET', prefix .. 'old', '') end
return 1
`;

/**
 * Unlinks keys of generations that are neither live nor next. ARGV: prefix, token, milliseconds,
 * cursor. Answers the next cursor; nil: the lock was lost.
 */
export const SWEEP = `${HOLDER}
local kept = { [redis.call('GET', prefix .. 'live') or ''] = true,
  [redis.call('GET', prefix .. 'next') or ''] = true }
local found = redis.call('SCAN', ARGV[4], 'MATCH', prefix .. '*', 'COUNT', 500)
for _, key in ipairs(found[2]) do
  local generation = string.match(string.sub(key, #prefix + 1), '^([^:]+):')
  if generation and not kept[generation] then redis.call('UNLINK', key) end
end
return found[1]
`;
