/**
 * Lua that knows one round: what is stored of it, how a fact changes that, and what it adds to the
 * views of its players once it is finished. A hole nobody scored is version 0, no strokes are 0.
 */
export const ROUND_LUA = `
local function parse_scores(text)
  local scores = {}
  for version, strokes in string.gmatch(text, '(%d+):(%d+)') do
    scores[#scores + 1] = { version = tonumber(version), strokes = tonumber(strokes) }
  end
  return scores
end

local function format_scores(scores)
  local slots = {}
  for hole = 1, 18 do
    slots[hole] = scores[hole].version .. ':' .. scores[hole].strokes
  end
  return table.concat(slots, ',')
end

local NO_SCORES = string.rep('0:0,', 18)

local function read_round(key)
  local round = { scores = {}, card_version = 0, state_version = 0 }
  local fields = redis.call('HGETALL', key)
  for i = 1, #fields, 2 do
    local field, value = fields[i], fields[i + 1]
    if field == 'card' then
      round.card = cjson.decode(value)
      round.card_version = round.card.version
    elseif field == 'state' then
      local version, state = string.match(value, '^(%d+):(%a+)$')
      round.state_version, round.state = tonumber(version), state
    else
      round.scores[field] = parse_scores(value)
    end
  end
  return round
end

-- Takes a fact into the round; answers which field changed, or nothing.
local function take(round, fact)
  if fact.kind == 'started' then
    local card = cjson.decode(fact.card)
    if card.version <= round.card_version then return end
    round.card, round.card_version, round.card_text = card, card.version, fact.card
    return 'card'
  elseif fact.kind == 'finished' then
    if fact.version <= round.state_version then return end
    round.state, round.state_version = fact.kind, fact.version
    return 'state'
  end
  local scores = round.scores[fact.player] or parse_scores(NO_SCORES)
  if fact.version <= scores[fact.hole].version then return end
  scores[fact.hole] = fact
  round.scores[fact.player] = scores
  return fact.player
end

-- The text of a field, as it is stored.
local function text_of(round, field)
  if field == 'card' then return round.card_text end
  if field == 'state' then return round.state_version .. ':' .. round.state end
  return format_scores(round.scores[field])
end

-- What a finished round adds to the views of each of its players.
local function contributions(id, round)
  local result = {}
  if not round.card or round.state ~= 'finished' then return result end
  local card = round.card
  for _, player in ipairs(card.players) do
    local scores = round.scores[player.playerId]
    local strokes, par, complete = 0, 0, true
    for hole, hole_par in ipairs(card.pars) do
      if hole_par > 0 then
        local taken = scores and scores[hole].strokes or 0
        strokes, par, complete = strokes + taken, par + hole_par, complete and taken > 0
      end
    end
    result[player.playerId] = {
      user = player.userId,
      place = card.courseId .. ':' .. card.holes,
      length = card.holes == '18' and '18' or '9',
      strokes = complete and strokes,
      row = table.concat({
        card.playedOn, id, player.playerId, card.courseId, card.holes,
        complete and strokes or '', complete and strokes - par or '',
      }, '|'),
    }
  end
  return result
end
`;
