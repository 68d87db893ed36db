import { DAY } from './keys.ts';

/** Lua that keeps the boards: `finish_boards` gathers, `store_boards` writes. */
export const BOARDS_LUA = `
local function each_board(read, visit)
  for metric, value in pairs(read.values or {}) do
    local score = value * ${DAY} + read.day
    for _, period in ipairs(read.periods) do
      visit('club.' .. metric .. '.' .. period, score)
      visit(read.course .. '.' .. metric .. '.' .. period, score)
    end
  end
end

-- Puts a user on a board again from all rows: the one that stood there is gone.
local function restore_score(board, user, reads)
  local scope, metric, period = match(board, '^(.-)%.(.-)%.(.*)$')
  local best
  for _, read in ipairs(reads) do
    local value = read.values and read.values[metric]
    local counts = value and (scope == 'club' or scope == read.course)
      and (period == 'all' or period == read.periods[2] or period == read.periods[3])
    local score = counts and value * ${DAY} + read.day
    if counts and (not best or score < best) then best = score end
  end
  local key = root .. 'board:' .. board
  if best then redis.call('ZADD', key, text_of(best), user) else redis.call('ZREM', key, user) end
  boards[board] = boards[board] or {}
  boards[board].changed = true
end

local function finish_boards(user, removed, added, rows_again)
  for _, read in ipairs(removed) do
    each_board(read, function(board, score)
      local stood = redis.call('ZSCORE', root .. 'board:' .. board, user)
      if stood and tonumber(stood) == score then restore_score(board, user, rows_again()) end
    end)
  end
  for _, read in ipairs(added) do
    each_board(read, function(board, score)
      local entries = boards[board] or {}
      boards[board] = entries
      if not entries[user] or score < entries[user] then entries[user] = score end
    end)
  end
end

-- Writes the boards; answers the names of those that changed.
local function store_boards()
  local changed = {}
  for board, entries in pairs(boards) do
    local different, args = entries.changed, {}
    entries.changed = nil
    for user, score in pairs(entries) do
      args[#args + 1] = text_of(score)
      args[#args + 1] = user
    end
    local key = root .. 'board:' .. board
    for from = 1, #args, 1000 do
      local added = redis.call('ZADD', key, 'LT', 'CH',
        unpack(args, from, math.min(from + 999, #args)))
      if added > 0 then different = true end
    end
    if different then changed[#changed + 1] = board end
  end
  return changed
end
`;
