import { PROLOGUE, VIEW_FORMAT } from './keys.ts';

/**
 * What is known of the views. ARGV: prefix. Answers {generation, epoch, run, run_id now, position,
 * next generation, how much a refill left behind}.
 */
export const INSPECT = `${PROLOGUE}
local generation = redis.call('GET', prefix .. 'live')
local root = prefix .. (generation or '0') .. ':'
return {
  generation or '',
  epoch_of(generation) or '',
  redis.call('GET', root .. 'run') or '',
  current_run(),
  redis.call('HGET', root .. 'position', 'position') or '0',
  redis.call('GET', prefix .. 'next') or '',
  redis.call('EXISTS', prefix .. 'next', prefix .. 'old'),
}
`;

/** Takes the lock. ARGV: prefix, token, milliseconds. */
export const LOCK = `${PROLOGUE}
return redis.call('SET', lock, ARGV[2], 'NX', 'PX', ARGV[3]) and 1 or 0
`;

/** Gives the lock back. ARGV: prefix, token. */
export const UNLOCK = `${PROLOGUE}
if redis.call('GET', lock) == ARGV[2] then redis.call('DEL', lock) end
`;

/** Lua behind the prologue that goes on only for the holder: ARGV[2] its token, ARGV[3] milliseconds. */
const HOLDER = `${PROLOGUE}
if redis.call('GET', lock) ~= ARGV[2] then return false end
redis.call('PEXPIRE', lock, ARGV[3])
`;

/**
 * Opens a new generation beside the live one, which ends at once when it is of no use (ARGV[6] is
 * 'drop'). ARGV: prefix, token, milliseconds, run_id, epoch of the log, live, the new one's name.
 * Answers nil when the lock was lost or Redis was restarted.
 */
export const OPEN = `${HOLDER}
if current_run() ~= ARGV[4] then return false end
if ARGV[6] == 'drop' then redis.call('DEL', prefix .. 'live', prefix .. 'old') end
local root = prefix .. ARGV[7] .. ':'
redis.call('SET', root .. 'epoch', '${VIEW_FORMAT}:' .. ARGV[5])
redis.call('SET', root .. 'run', ARGV[4])
redis.call('SET', prefix .. 'next', ARGV[7])
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

/**
 * Makes the next generation the live one. ARGV: prefix, token, milliseconds, run_id, generation,
 * what the boards' versions begin with from now on. Answers nil when the lock was lost, Redis was
 * restarted, or the generation is not what it was.
 */
export const SWAP = `${HOLDER}
if current_run() ~= ARGV[4] or redis.call('GET', prefix .. 'next') ~= ARGV[5] then return false end
if not epoch_of(ARGV[5]) then return false end
local old = redis.call('GET', prefix .. 'live')
if old then redis.call('SET', prefix .. 'old', old) end
redis.call('SET', prefix .. 'live', ARGV[5])
redis.call('DEL', prefix .. 'next', prefix .. 'board-versions')
redis.call('SET', prefix .. 'boards', ARGV[6])
return 1
`;

/** Says that the live generation has caught up: as SWAP, for the generation that is live already. */
export const CAUGHT_UP = `${HOLDER}
if current_run() ~= ARGV[4] or redis.call('GET', prefix .. 'live') ~= ARGV[5] then return false end
redis.call('DEL', prefix .. 'board-versions')
redis.call('SET', prefix .. 'boards', ARGV[6])
redis.call('SET', prefix .. ARGV[5] .. ':run', ARGV[4])
return 1
`;

/**
 * Forgets a generation that is being filled; what is to be swept is marked as such until it is (the
 * same again with ARGV[4] 'swept'). ARGV: prefix, token, milliseconds.
 */
export const FORGET = `${HOLDER}
redis.call('DEL', prefix .. 'next')
if ARGV[4] == 'swept' then redis.call('DEL', prefix .. 'old') else redis.call('SET', prefix .. 'old', '') end
return 1
`;

/** Extends the lock. ARGV: prefix, token, milliseconds. */
export const EXTEND = `${HOLDER}
return 1
`;

/**
 * Reads keys for a comparison. ARGV: prefix, token, milliseconds, cursor, live and next generation.
 * Answers {next cursor, the names of keys of either}.
 */
export const LIST = `${HOLDER}
local found = redis.call('SCAN', ARGV[4], 'MATCH', prefix .. '*', 'COUNT', 500)
local names = {}
for _, key in ipairs(found[2]) do
  local generation, name = string.match(string.sub(key, #prefix + 1), '^([^:]+):(.*)$')
  local once = generation == ARGV[6]
    or (generation == ARGV[5] and redis.call('EXISTS', prefix .. ARGV[6] .. ':' .. name) == 0)
  if once and name ~= 'dirty' then names[#names + 1] = name end
end
return { found[1], names }
`;

/**
 * Compares keys of two generations in one step: the same kind, the same members, the same values.
 * ARGV: prefix, token, milliseconds, the generations, names as JSON. Answers those that differ.
 */
export const COMPARE = `${HOLDER}
local function content(key)
  local kind = redis.call('TYPE', key).ok
  if kind == 'hash' then return kind, redis.call('HGETALL', key) end
  if kind == 'zset' then return kind, redis.call('ZRANGE', key, 0, -1, 'WITHSCORES') end
  if kind == 'set' then return kind, redis.call('SMEMBERS', key) end
  return kind, { redis.call('GET', key) }
end

local function fields(flat, step)
  local map = {}
  for i = 1, #flat, step do map[flat[i]] = flat[i + 1] or true end
  return map
end

local function same(left, right)
  local kind, one = content(left)
  local other_kind, other = content(right)
  if kind ~= other_kind or #one ~= #other then return false end
  if kind == 'hash' or kind == 'set' then
    local step = kind == 'hash' and 2 or 1
    local map = fields(other, step)
    for i = 1, #one, step do
      if map[one[i]] == nil or (step == 2 and map[one[i]] ~= one[i + 1]) then return false end
    end
    return true
  end
  for i = 1, #one do
    if one[i] ~= other[i] then return false end
  end
  return true
end

local differing = {}
for _, name in ipairs(cjson.decode(ARGV[6])) do
  if not same(prefix .. ARGV[4] .. ':' .. name, prefix .. ARGV[5] .. ':' .. name) then
    differing[#differing + 1] = name
  end
end
return differing
`;
