/** Lua that keeps the best round of a user at each place (`finish_best`). */
export const BESTS_LUA = `
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
    local at = read.strokes and held_at(read.place)
    if at then
      at.rounds = at.rounds - 1
      if at.best and at.best.row == read.row then at.lost = true end
    end
  end
  for _, read in ipairs(added) do
    local at = read.strokes and held_at(read.place)
    if at then
      at.rounds = at.rounds + 1
      if beats(read, at.best) then at.best = read end
    end
  end
  return key, places
end

-- A lost best is looked for again among all rows; they are read once, and only then.
local function finish_best(user, removed, added, rows_again)
  local key, places = store_best(user, removed, added)
  for place, at in pairs(places) do
    if at.lost then
      at.best = nil
      for _, read in ipairs(rows_again()) do
        if read.strokes and read.place == place and beats(read, at.best) then at.best = read end
      end
    end
    if at.rounds == 0 then
      redis.call('HDEL', key, place)
    else
      redis.call('HSET', key, place, at.rounds .. '|' .. at.best.row)
    end
  end
end
`;
