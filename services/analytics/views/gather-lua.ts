/** Lua that gathers what a batch changes in one generation: `begin(root)`, then `add_round`. */
export const GATHER_LUA = `
local root, stats, club, holes, own_holes, rows, held, boards, marked

local function begin(generation_root)
  root, stats, club, holes, own_holes = generation_root, {}, {}, {}, {}
  rows, held, boards, marked = {}, {}, {}, 0
end

local function tally(map, first, second, number)
  local inner = map[first]
  if not inner then inner = {}; map[first] = inner end
  inner[second] = (inner[second] or 0) + number
end

local function add_vector(map, course, vector, sign)
  local sum = map[course]
  if not sum then sum = {}; map[course] = sum end
  for i = 1, #vector do sum[i] = (sum[i] or 0) + sign * vector[i] end
end

local function row_of(id, player, card, part)
  local whole = part.whole
  return table.concat({
    card.day, card.at, id, player, card.course, card.holes, whole.strokes or '', whole.to_par or '',
    whole.net or '', whole.points or '', part.marks, card.week, card.own,
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
        local part = count(card, info, round['s:' .. player], round['t:' .. player])
        if part and card.own ~= '1' then
          add_vector(club, card.course, part.counters, sign)
          add_vector(holes, card.course, part.holes, sign)
        end
        if part and part.user ~= '' then
          stats[part.user], own_holes[part.user] = stats[part.user] or {}, own_holes[part.user] or {}
          add_vector(stats[part.user], card.course, part.counters, sign)
          add_vector(own_holes[part.user], card.course, part.holes, sign)
          tally(rows, part.user, row_of(id, player, card, part), sign)
        end
      end
    end
  end
end
`;
