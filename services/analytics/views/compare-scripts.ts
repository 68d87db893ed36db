import { HOLDER } from './lock-scripts.ts';

/**
 * Reads keys for a comparison. ARGV: prefix, token, milliseconds, cursor, live and next generation.
 * Answers {next cursor, the names of keys of either}.
 */
export const LIST = `${HOLDER}
local found = redis.call('SCAN', ARGV[4], 'MATCH', prefix .. '*', 'COUNT', 500)
local names, apart = {}, { dirty = true, read = true, partitions = true }
for _, key in ipairs(found[2]) do
  local generation, name = string.match(string.sub(key, #prefix + 1), '^([^:]+):(.*)$')
  local once = generation == ARGV[6]
    or (generation == ARGV[5] and redis.call('EXISTS', prefix .. ARGV[6] .. ':' .. name) == 0)
  if once and not apart[name] then names[#names + 1] = name end
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
