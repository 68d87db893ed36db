import { DAY } from './keys.ts';

/**
 * Lua that gathers what a batch changes in one generation (`begin(root)`, `add_round`), and then
 * writes each key once (`finish`).
 */
export const VIEWS_LUA = `
local root, stats, club, holes, rows, held, boards

local function begin(generation_root)
  root, stats, club, holes, rows, held, boards = generation_root, {}, {}, {}, {}, {}, {}
end

local function tally(map, first, second, number)
  local inner = map[first]
  if not inner then inner = {}; map[first] = inner end
  inner[second] = (inner[second] or 0) + number
end

local function add_vector(map, course, vector, sign)
  local sum = map[course]
  if not sum then sum = no_counters(); map[course] = sum end
  for i = 1, #vector do
    if vector[i] ~= 0 then sum[i] = sum[i] + sign * vector[i] end
  end
end

local function row_of(id, player, card, part)
  local whole = part.whole
  return table.concat({
    card.day, id, player, card.course, card.holes, whole.strokes or '', whole.to_par or '',
    whole.net or '', whole.points or '', part.marks, card.week,
  }, '|')
end

-- Adds what a round stands for to what changes (sign 1) or takes it away (sign -1).
local function add_round(id, round, sign)
  local card = standing(round)
  if not card then return end
  for field, info in pairs(round) do
    if sub(field, 1, 2) == 'p:' then
      local player = sub(field, 3)
      if card.state == 'reopened' then
        local user = match(info, '^%d+|([^|]+)|')
        if user then tally(held, user, id, sign) end
      else
        holes[card.course] = holes[card.course] or no_holes()
        local part = count(card, info, round['s:' .. player], round['t:' .. player],
          holes[card.course], sign)
        if part then add_vector(club, card.course, part.counters, sign) end
        if part and part.user ~= '' then
          stats[part.user] = stats[part.user] or {}
          add_vector(stats[part.user], card.course, part.counters, sign)
          tally(rows, part.user, row_of(id, player, card, part), sign)
        end
      end
    end
  end
end

local function is_zero(vector)
  for i = 1, #vector do if vector[i] ~= 0 then return false end end
  return true
end

-- Lua and Redis are slow to write a number, and most numbers here come again and again.
local texts = {}
local function text_of(number)
  local text = texts[number]
  if not text then text = string.format('%.0f', number); texts[number] = text end
  return text
end

local function packed(vector)
  local parts = {}
  for i = 1, #vector do parts[i] = text_of(vector[i]) end
  return table.concat(parts, ',')
end

local function store_vectors(key, deltas)
  for field, delta in pairs(deltas) do
    if not is_zero(delta) then
      local stored = redis.call('HGET', key, field)
      if stored then
        local sums = numbers(stored)
        for i = 1, #delta do delta[i] = delta[i] + sums[i] end
      end
      if is_zero(delta) then
        redis.call('HDEL', key, field)
      else
        redis.call('HSET', key, field, packed(delta))
      end
    end
  end
end

local ROW = '^([^|]*)|([^|]*)|[^|]*|([^|]*)|([^|]*)|([^|]*)|([^|]*)|([^|]*)|([^|]*)|[^|]*|([^|]*)$'

-- What a row of a complete round says for bests and boards; nothing for any other row.
local function read_row(row)
  local day, round, course, length, strokes, to_par, net, points, week = match(row, ROW)
  strokes = tonumber(strokes)
  if not strokes then return end
  to_par, net, points = tonumber(to_par), tonumber(net), tonumber(points)
  local values
  if length == '18' then
    values = { gross = to_par }
    if net then values.net = net - strokes + to_par end
    if points then values.stableford = -points end
  end
  return {
    row = row, place = course .. ':' .. length, course = course, strokes = strokes,
    values = values, day = tonumber((string.gsub(day, '-', ''))),
    periods = { 'all', sub(day, 1, 4), week },
  }
end

local function each_board(read, visit)
  for metric, value in pairs(read.values or {}) do
    local score = value * ${DAY} + read.day
    for _, period in ipairs(read.periods) do
      visit('club.' .. metric .. '.' .. period, score)
      visit(read.course .. '.' .. metric .. '.' .. period, score)
    end
  end
end

-- Whether one complete round is better than another: fewer strokes, or the same and earlier.
local function beats(read, other)
  return not other or read.strokes < other.strokes
    or (read.strokes == other.strokes and read.row < other.row)
end

local function store_best(user, removed, added)
  local key, places = root .. 'best:' .. user, {}
  local function held_at(place)
    if not places[place] then
      local rounds, row = match(redis.call('HGET', key, place) or '0|', '^(%d+)|(.*)$')
      places[place] = { rounds = tonumber(rounds), best = row ~= '' and read_row(row) or nil }
    end
    return places[place]
  end
  for _, read in ipairs(removed) do
    local at = held_at(read.place)
    at.rounds = at.rounds - 1
    if at.best and at.best.row == read.row then at.lost = true end
  end
  for _, read in ipairs(added) do
    local at = held_at(read.place)
    at.rounds = at.rounds + 1
    if beats(read, at.best) then at.best = read end
  end
  return key, places
end

local function all_rows(user)
  local reads = {}
  for _, row in ipairs(redis.call('ZRANGE', root .. 'trend:' .. user, 0, -1)) do
    reads[#reads + 1] = read_row(row)
  end
  return reads
end

-- A lost best is looked for again among all rows; they are read once, and only then.
local function finish_best(user, removed, added, rows_again)
  local key, places = store_best(user, removed, added)
  for place, at in pairs(places) do
    if at.lost then
      at.best = nil
      for _, read in ipairs(rows_again()) do
        if read.place == place and beats(read, at.best) then at.best = read end
      end
    end
    if at.rounds == 0 then
      redis.call('HDEL', key, place)
    else
      redis.call('HSET', key, place, at.rounds .. '|' .. at.best.row)
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
  redis.call('HINCRBY', root .. 'dirty', user, '1')
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
      redis.call('HINCRBY', root .. 'dirty', user, '1')
    elseif change > 0 then
      redis.call('SADD', root .. 'held:' .. user, round)
    end
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

-- Writes all that changed; answers the names of the boards that did.
local function finish()
  for user, courses in pairs(stats) do store_vectors(root .. 'stats:' .. user, courses) end
  store_vectors(root .. 'club', club)
  store_vectors(root .. 'holes', holes)
  for user, changes in pairs(held) do finish_held(user, changes) end
  for user, changes in pairs(rows) do finish_rows(user, changes) end
  return store_boards()
end
`;
