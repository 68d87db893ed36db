import { PROLOGUE } from './keys.ts';

/**
 * Folds facts: prefix, seconds that a view is kept, then of each fact user id, part, `first` or `last`, and what is kept
 * of the part. Positions of one log are compared; another log's is newer when its time is.
 */
export const FOLD = `${PROLOGUE}
local seconds = ARGV[2]
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
local function forget(user)
  local request = value_of(user, 'request')
  stop_waiting(user)
  if request then redis.call('DEL', prefix .. 'at:' .. request.statusId) end
  redis.call('DEL', view_of(user))
  redis.call('SET', prefix .. 'gone:' .. user, '1', 'EX', seconds)
end
local function place(user)
  local now = value_of(user, 'place')
  if now.state ~= 'waiting' then return end
  redis.call('ZADD', waiting_of(now), now.arrival, user)
  redis.call('EXPIRE', waiting_of(now), seconds)
end
local function keep(user, part, holds, text)
  local held = redis.call('HGET', view_of(user), part)
  local is_held = held and (held == text or is_later(text, held) == (holds == 'first'))
  if not is_held then
    if part == 'place' then stop_waiting(user) end
    redis.call('HSET', view_of(user), part, text)
    if part == 'place' then place(user) end
  end
  redis.call('EXPIRE', view_of(user), seconds)
  local request = value_of(user, 'request')
  if request then redis.call('SET', prefix .. 'at:' .. request.statusId, user, 'EX', seconds) end
end
for at = 3, #ARGV, 4 do
  local user, part = ARGV[at], ARGV[at + 1]
  if part == 'gone' then forget(user)
  elseif redis.call('EXISTS', prefix .. 'gone:' .. user) == 0 then
    keep(user, part, ARGV[at + 2], ARGV[at + 3])
  end
end`;

/** Reads the view of a person: what is kept of each part, and how many wait before them. */
const READ = `
local function read(user)
  local place = value_of(user, 'place')
  local before = place and redis.call('ZRANK', waiting_of(place), user)
  return { redis.call('HGETALL', view_of(user)), before or -1 }
end
`;

/** prefix, statusId → the view, or nothing. */
export const READ_BY_STATUS = `${PROLOGUE}${READ}
local user = redis.call('GET', prefix .. 'at:' .. ARGV[2])
return user and read(user)`;

/** prefix, user id → the view. */
export const READ_BY_USER = `${PROLOGUE}${READ}
return read(ARGV[2])`;
