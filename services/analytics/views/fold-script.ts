import { PROLOGUE } from './keys.ts';
import { ROUND_LUA } from './round-lua.ts';

/**
 * Folds a batch of events, grouped by round. ARGV: prefix, token and run_id of the refill (empty for
 * live events), milliseconds its lock is extended by, the batch as JSON
 * `{position, time, rounds: [{id, facts}]}`. Answers {facts that changed something, position}.
 *
 * Refuses (nil) without an epoch, when Redis was restarted and not yet caught up with, and when a
 * refill has lost its lock. What a player's round adds to the views is derived before and after, and
 * the difference is applied; so what is stored depends on the facts, never on their order.
 */
export const FOLD = `${PROLOGUE}
local token, run, lock_ms = ARGV[2], ARGV[3], ARGV[4]
local generation = redis.call('GET', prefix .. 'live')
if not generation then return false end
local root = prefix .. generation .. ':'
if redis.call('EXISTS', root .. 'epoch') == 0 then return false end
if token == '' then
  run = redis.call('GET', root .. 'run')
elseif redis.call('GET', lock) == token then
  redis.call('PEXPIRE', lock, lock_ms)
else
  return false
end
if run ~= current_run() then return false end

${ROUND_LUA}
local function add(key, field, number)
  if redis.call('HINCRBY', key, field, number) == 0 then redis.call('HDEL', key, field) end
end

local function refresh_best(user, place, rounds)
  local row = redis.call('ZRANGE', rounds, 0, 0)[1]
  if row then
    redis.call('HSET', root .. 'best:' .. user, place, row)
  else
    redis.call('HDEL', root .. 'best:' .. user, place)
  end
end

local function put(sign, key, score, row)
  if sign == 1 then redis.call('ZADD', key, score, row) else redis.call('ZREM', key, row) end
end

-- Adds a contribution to the views (sign 1) or takes it away again (sign -1).
local function apply(part, sign)
  local totals = root .. 'totals:' .. part.user
  add(totals, 'rounds', sign)
  put(sign, root .. 'trend:' .. part.user, 0, part.row)
  if not part.strokes then return end
  add(totals, 'rounds' .. part.length, sign)
  add(totals, 'strokes' .. part.length, sign * part.strokes)
  local rounds = root .. 'rounds:' .. part.user .. ':' .. part.place
  put(sign, rounds, part.strokes, part.row)
  refresh_best(part.user, part.place, rounds)
end

local function same(a, b)
  return a and b and a.user == b.user and a.row == b.row
end

local function apply_difference(before, after)
  for player, part in pairs(before) do
    if not same(part, after[player]) then apply(part, -1) end
  end
  for player, part in pairs(after) do
    if not same(part, before[player]) then apply(part, 1) end
  end
end

local function fold_round(id, facts)
  local key = root .. 'round:' .. id
  local round = read_round(key)
  local before, dirty, changed = contributions(id, round), {}, 0
  for _, fact in ipairs(facts) do
    local field = take(round, fact)
    if field then dirty[field], changed = true, changed + 1 end
  end
  if changed == 0 then return 0 end
  for field in pairs(dirty) do redis.call('HSET', key, field, text_of(round, field)) end
  apply_difference(before, contributions(id, round))
  return changed
end

local batch = cjson.decode(ARGV[5])
local changed = 0
for _, round in ipairs(batch.rounds) do changed = changed + fold_round(round.id, round.facts) end

local position = redis.call('HGET', root .. 'position', 'position')
if not position or tonumber(batch.position) > tonumber(position) then
  position = batch.position
  redis.call('HSET', root .. 'position', 'position', position, 'asOf', batch.time)
end
return { changed, position }
`;
