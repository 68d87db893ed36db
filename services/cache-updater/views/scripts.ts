import { PROLOGUE } from './keys.ts';

/**
 * Folds facts: prefix, then of each fact user id, part, `first` or `last`, what is kept of the part, and for how many
 * seconds at least. Positions of one log are compared; another log's is newer when its time is. Answers whether the
 * views are whole, or somebody is about it: over 0.
 */
export const FOLD = `${PROLOGUE}
local function keep_for(key, seconds)
  if redis.call('TTL', key) < seconds then redis.call('EXPIRE', key, seconds) end
end
local function is_later(text, held)
  local position, epoch, time = string.match(text, '^(%S+) (%S+) (%S+)')
  local held_position, held_epoch, held_time = string.match(held, '^(%S+) (%S+) (%S+)')
  if epoch == held_epoch then return tonumber(position) > tonumber(held_position) end
  return time > held_time
end
local function stop_waiting(user)
  local place = value_of(user, 'place')
  if place then redis.call('ZREM', waiting_of(place), user) end
end
local function forget(user, seconds)
  local request = value_of(user, 'request')
  stop_waiting(user)
  if request then redis.call('DEL', prefix .. 'at:' .. request.statusId) end
  redis.call('DEL', view_of(user))
  redis.call('SET', prefix .. 'gone:' .. user, '1', 'KEEPTTL')
  keep_for(prefix .. 'gone:' .. user, seconds)
end
local function place(user, seconds)
  local now = value_of(user, 'place')
  if now.state ~= 'waiting' then return end
  redis.call('ZADD', waiting_of(now), now.arrival, user)
  keep_for(waiting_of(now), seconds)
end
local function keep(user, part, holds, text, seconds)
  local held = redis.call('HGET', view_of(user), part)
  local is_held = held and (held == text or is_later(text, held) == (holds == 'first'))
  if not is_held then
    if part == 'place' then stop_waiting(user) end
    redis.call('HSET', view_of(user), part, text)
    if part == 'place' then place(user, seconds) end
  end
  keep_for(view_of(user), seconds)
  local request = value_of(user, 'request')
  if request then
    redis.call('SET', prefix .. 'at:' .. request.statusId, user, 'EX', redis.call('TTL', view_of(user)))
  end
end
for at = 2, #ARGV, 5 do
  local user, part, seconds = ARGV[at], ARGV[at + 1], tonumber(ARGV[at + 4])
  if part == 'gone' then forget(user, seconds)
  elseif redis.call('EXISTS', prefix .. 'gone:' .. user) == 0 then
    keep(user, part, ARGV[at + 2], ARGV[at + 3], seconds)
  end
end
return redis.call('EXISTS', prefix .. 'whole', prefix .. 'filling')`;

/** Reads the view of a person: what is kept of each part, and how many wait before them. */
const READ = `
local function read(user)
  local place = value_of(user, 'place')
  local before = place and redis.call('ZRANK', waiting_of(place), user)
  return { redis.call('HGETALL', view_of(user)), before or -1 }
end
`;

/** prefix, statusId → the view; where there is none, whether the views are whole: 1 or 0. */
export const READ_BY_STATUS = `${PROLOGUE}${READ}
local user = redis.call('GET', prefix .. 'at:' .. ARGV[2])
if user then return read(user) end
return is_whole() and 1 or 0`;

/** prefix, user id → the view; where there is none, whether the views are whole: 1 or 0. */
export const READ_BY_USER = `${PROLOGUE}${READ}
if redis.call('HEXISTS', view_of(ARGV[2]), 'request') == 1 then return read(ARGV[2]) end
return is_whole() and 1 or 0`;
