import { PROLOGUE } from './keys.ts';

/**
 * Lua that goes on only while the views are whole, their Redis is the one they were written to, and no
 * instance of another format takes events: what has just gone to the other would look as if it were undone.
 */
const SOUND = `${PROLOGUE}
if is_shared() then return false end
local generation = redis.call('GET', prefix .. 'live')
if not epoch_of(generation) then return false end
local root = prefix .. generation .. ':'
if redis.call('GET', root .. 'run') ~= current_run() then return false end
local views = redis.call('GET', prefix .. 'boards') or ''
`;

/**
 * Reads users whose rows have changed. ARGV: prefix, how many. Answers {views, {user, marks, rows,
 * rounds open again}, …}; nil while nothing may be concluded. `views` names the state of the views
 * since the last refill.
 */
export const READ_DIRTY = `${SOUND}
local answer = { views }
local found = redis.call('HRANDFIELD', root .. 'dirty', ARGV[2], 'WITHVALUES')
for i = 1, #found, 2 do
  answer[#answer + 1] = { found[i], found[i + 1],
    redis.call('ZRANGE', root .. 'trend:' .. found[i], 0, -1),
    redis.call('SMEMBERS', root .. 'held:' .. found[i]) }
end
return answer
`;

/** Marks users. ARGV: prefix, views, users as JSON. */
export const MARK_DIRTY = `${SOUND}
if views ~= ARGV[2] then return false end
for _, user in ipairs(cjson.decode(ARGV[3])) do redis.call('HINCRBY', root .. 'dirty', user, 1) end
return 1
`;

/** Takes marks away that are as they were read. ARGV: prefix, views, JSON of user, marks, … in a row. */
export const CLEAN = `${SOUND}
if views ~= ARGV[2] then return false end
local users = cjson.decode(ARGV[3])
for i = 1, #users, 2 do
  if redis.call('HGET', root .. 'dirty', users[i]) == users[i + 1] then
    redis.call('HDEL', root .. 'dirty', users[i])
  end
end
return 1
`;
