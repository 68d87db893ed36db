import { COUNT_LUA } from './count-lua.ts';
import { PROLOGUE } from './keys.ts';
import { ROUND_LUA } from './round-lua.ts';
import { VIEWS_LUA } from './views-lua.ts';

/**
 * Folds a batch of events, grouped by round. ARGV: prefix; token, run_id and generation of the refill
 * (empty for live events); milliseconds its lock is extended by; the batch as JSON (batch.ts); the
 * epoch of the log that live events are of (empty: not known); the bytes of the scores.
 * Answers {facts that changed something, position, boards that changed, how many marks of users}.
 *
 * Live events go to the live generation and to the next one, in this one step. Refused (nil): without
 * either of that log, when Redis was restarted and not yet caught up with, and when a refill has lost its lock.
 * What a round stands for is counted before and after, and the difference applied; so what is stored
 * depends on the facts, never on their order.
 */
export const FOLD = `${PROLOGUE}
local token, run, generation, lock_ms = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local live, current = redis.call('GET', prefix .. 'live'), current_run()
local function is_of_log(target)
  local epoch = epoch_of(target)
  return epoch and (ARGV[7] == '' or ARGV[7] == epoch)
end
local targets = {}
if token == '' then
  for _, name in ipairs({ 'live', 'next' }) do
    local target = redis.call('GET', prefix .. name)
    if is_of_log(target) and redis.call('GET', prefix .. target .. ':run') == current then
      targets[#targets + 1] = target
    elseif name == 'live' and target then
      return false
    end
  end
elseif redis.call('GET', lock) == token and run == current and epoch_of(generation) then
  redis.call('PEXPIRE', lock, lock_ms)
  targets[1] = generation
end
if #targets == 0 then return false end

${ROUND_LUA}
${COUNT_LUA}
${VIEWS_LUA}
local batch = cjson.decode(ARGV[6])

local function fold_round(patch)
  local key = root .. 'round:' .. patch.id
  local round, counts = read_for(key, patch)
  local before = {}
  if counts then for field, value in pairs(round) do before[field] = value end end
  local changed, changes = take(round, patch)
  if #changes == 0 then return 0 end
  for from = 1, #changes, 1000 do
    redis.call('HSET', key, unpack(changes, from, math.min(from + 999, #changes)))
  end
  if counts then
    add_round(patch.id, before, -1)
    add_round(patch.id, round, 1)
  end
  return changed
end

local function fold_into(target)
  begin(prefix .. target .. ':')
  taken_bytes = 0
  local changed = 0
  for _, patch in ipairs(batch.rounds) do changed = changed + fold_round(patch) end
  local changed_boards = finish()
  if target == live then
    for _, board in ipairs(changed_boards) do
      redis.call('HINCRBY', prefix .. 'board-versions', board, 1)
    end
  end
  local position = redis.call('HGET', root .. 'position', 'position')
  if not position or tonumber(batch.position) > tonumber(position) then
    position = batch.position
    redis.call('HSET', root .. 'position', 'position', position, 'asOf', batch.time)
  end
  for partition, reached in pairs(batch.partitions) do
    local held = redis.call('HGET', root .. 'partitions', partition)
    if not held or tonumber(reached) > tonumber(held) then
      redis.call('HSET', root .. 'partitions', partition, reached)
    end
  end
  if token ~= '' and batch.position ~= '0' then redis.call('SET', root .. 'read', batch.position) end
  return { changed, position, target == live and changed_boards or {}, marked }
end

local answer = fold_into(targets[1])
if targets[2] then fold_into(targets[2]) end
return answer
`;
