import { DAY, PROLOGUE } from './keys.ts';

const LIVE = `${PROLOGUE}
local generation = redis.call('GET', prefix .. 'live')
if not epoch_of(generation) then return false end
local root = prefix .. generation .. ':'
`;

/**
 * Reads keys of the live views in one step. ARGV: prefix, JSON of commands `[name, key, …]`. Answers
 * {asOf, answer of each command}, or nil while the views are not whole.
 */
export const READ = `${LIVE}
local answers = { redis.call('HGET', root .. 'position', 'asOf') }
for i, command in ipairs(cjson.decode(ARGV[2])) do
  command[2] = root .. command[2]
  answers[i + 1] = redis.call(unpack(command))
end
return answers
`;

/**
 * Reads a leaderboard in one step. ARGV: prefix, board, how many, user (or empty). Answers {asOf,
 * version, players, entries, own} with entries `{rank, user, value, row}`; own is nil without one; nil
 * while the views are not whole.
 */
export const READ_BOARD = `${LIVE}
local board, user = ARGV[2], ARGV[4]
local key = root .. 'board:' .. board
local scope, metric = string.match(board, '^(.-)%.(.-)%.')

local function stands_for(row, value)
  local course, holes, strokes, to_par, net, points, own = string.match(row,
    '^[^|]*|[^|]*|[^|]*|[^|]*|([^|]*)|([^|]*)|([^|]*)|([^|]*)|([^|]*)|([^|]*)|[^|]*|[^|]*|([^|]*)$')
  if holes ~= '18' or own == '1' or (scope ~= 'club' and scope ~= course) then return false end
  if metric == 'gross' then return tonumber(to_par) == value end
  if metric == 'net' then return net ~= '' and net - strokes + to_par == value end
  return points ~= '' and -tonumber(points) == value
end

-- The first row of that day with that value: the board itself keeps no more than the two.
local function row_of(member, score)
  local value = math.floor(score / ${DAY})
  local day = string.gsub(string.format('%d', score - value * ${DAY}), '(%d%d%d%d)(%d%d)(%d%d)', '%1-%2-%3')
  local rows = redis.call('ZRANGEBYLEX', root .. 'trend:' .. member, '[' .. day .. '|', '(' .. day .. '}')
  for _, row in ipairs(rows) do
    if stands_for(row, value) then return row end
  end
end

local function entry_of(member, score)
  local value = math.floor(score / ${DAY})
  local better = redis.call('ZCOUNT', key, '-inf', '(' .. string.format('%.0f', value * ${DAY}))
  local shown = metric == 'stableford' and -value or value
  return { better + 1, member, shown, row_of(member, score) or '' }
end

local entries = {}
local found = redis.call('ZRANGE', key, 0, ARGV[3] - 1, 'WITHSCORES')
for i = 1, #found, 2 do entries[#entries + 1] = entry_of(found[i], tonumber(found[i + 1])) end
local own = user ~= '' and redis.call('ZSCORE', key, user)
return {
  redis.call('HGET', root .. 'position', 'asOf'),
  (redis.call('GET', prefix .. 'boards') or '') .. ':'
    .. (redis.call('HGET', prefix .. 'board-versions', board) or '0'),
  redis.call('ZCARD', key),
  entries,
  own and entry_of(user, tonumber(own)) or false,
}
`;
