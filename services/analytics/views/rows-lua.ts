/** Lua that reads the rows of rounds that bests and boards are made of. */
export const ROWS_LUA = `
local ROW = '^([^|]*)|[^|]*|([^|]*)|[^|]*|([^|]*)|([^|]*)|([^|]*)|([^|]*)|([^|]*)|([^|]*)|[^|]*|([^|]*)|([^|]*)$'

-- What a row says for bests and boards; nothing where it stands on none. Each measure has its own test:
-- a hole that was picked up leaves no strokes, but gives its nought of points (Rules of Golf, 21.1b).
-- A course that the club does not keep has bests, and no boards.
local function read_row(row)
  local day, round, course, length, strokes, to_par, net, points, week, own = match(row, ROW)
  strokes, to_par, net, points = tonumber(strokes), tonumber(to_par), tonumber(net), tonumber(points)
  if not strokes and not points then return end
  local values
  if length == '18' and own ~= '1' then
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

local function all_rows(user)
  local reads = {}
  for _, row in ipairs(redis.call('ZRANGE', root .. 'trend:' .. user, 0, -1)) do
    reads[#reads + 1] = read_row(row)
  end
  return reads
end
`;
