/** Lua that writes what changed of a user: the rows of their rounds, and those held back. */
export const MEMBERS_LUA = `
-- Says that achievements are to be looked at.
local function mark(user)
  redis.call('HINCRBY', root .. 'dirty', user, '1')
  marked = marked + 1
end

local function finish_rows(user, changes)
  local key, removed, added, touched = root .. 'trend:' .. user, {}, {}, false
  for row, change in pairs(changes) do
    if change < 0 then
      redis.call('ZREM', key, row)
      removed[#removed + 1] = read_row(row)
      touched = true
    elseif change > 0 then
      redis.call('ZADD', key, '0', row)
      added[#added + 1] = read_row(row)
      touched = true
    end
  end
  if not touched then return end
  mark(user)
  local reads
  local function rows_again()
    reads = reads or all_rows(user)
    return reads
  end
  finish_best(user, removed, added, rows_again)
  finish_boards(user, removed, added, rows_again)
end

local function finish_held(user, changes)
  for round, change in pairs(changes) do
    if change < 0 then
      redis.call('SREM', root .. 'held:' .. user, round)
      mark(user)
    elseif change > 0 then
      redis.call('SADD', root .. 'held:' .. user, round)
    end
  end
end
`;
