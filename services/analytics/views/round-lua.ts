/**
 * Lua that knows what is stored of one round, and how a patch changes it. The fields of its hash:
 *
 *   card        `version|course|holes|playedOn|startedAt|1 if real|week|1 if not the club's course`
 *   state       `version:finished`, reopened or abandoned
 *   p:{player}  `version|user|playing handicap|18 pars|18 strokes received`, or `version` of the
 *               leaving; par 0 is a hole that is not in play
 *   s:{player}  `version,score` of holes 1 to 18 in a row; 0,0 was never scored
 *   t:{player}  `version:strokes`, 0 when the total was removed
 *
 * A score is a number of digits SSPPNNFDU: strokes (0: none), putts + 1, penalties + 1 (0: not
 * recorded), fairway 1 to 6, sand (1 no, 2 yes), picked up. The highest version of each part holds.
 */
export const ROUND_LUA = `
local match, floor, sub = string.match, math.floor, string.sub

local function numbers(text) return cjson.decode('[' .. text .. ']') end

-- The same for numbers that are only read: pars and strokes received are those of many players.
local known_numbers = {}
local function shared_numbers(text)
  local known = known_numbers[text]
  if not known then known = numbers(text); known_numbers[text] = known end
  return known
end

local NO_SCORES = string.rep('0,0,', 17) .. '0,0'

local function read_round(key)
  local round, fields = {}, redis.call('HGETALL', key)
  for i = 1, #fields, 2 do round[fields[i]] = fields[i + 1] end
  return round
end

-- What a patch may change of a round: all that is needed of one that counts for nothing, as in play.
local function read_touched(key, patch)
  local names = {}
  for i = 1, #patch.parts, 4 do names[#names + 1] = patch.parts[i] end
  for player in pairs(patch.scores) do names[#names + 1] = 's:' .. player end
  local round, values = {}, redis.call('HMGET', key, unpack(names))
  for i, name in ipairs(names) do round[name] = values[i] or nil end
  return round
end

-- Whether a round counts for something, or will with this patch.
local function may_count(key, patch)
  for i = 1, #patch.parts, 4 do
    if patch.parts[i] == 'state' then return true end
  end
  local state = redis.call('HGET', key, 'state')
  return state and match(state, '%a+$') ~= 'abandoned'
end

-- Whether a part with this version is newer than what is stored of it.
local function is_newer(text, version)
  return not text or version > tonumber(match(text, '^%d+'))
end

local function put_part(round, changes, field, version, text)
  if not is_newer(round[field], version) then return 0 end
  round[field] = text
  changes[#changes + 1] = field
  changes[#changes + 1] = text
  return 1
end

local function put_scores(round, changes, player, patch)
  local field, changed = 's:' .. player, patch[2]
  if not round[field] then
    round[field] = patch[1]
  else
    local scores, newer = numbers(round[field]), numbers(patch[1])
    changed = 0
    for slot = 1, 35, 2 do
      if newer[slot] > scores[slot] then
        scores[slot], scores[slot + 1], changed = newer[slot], newer[slot + 1], changed + 1
      end
    end
    if changed == 0 then return 0 end
    round[field] = table.concat(scores, ',')
  end
  changes[#changes + 1] = field
  changes[#changes + 1] = round[field]
  return changed
end

-- Takes a patch into the round. Answers how many facts were new, and the fields to be stored.
local function take(round, patch)
  local changes, changed = {}, 0
  for i = 1, #patch.parts, 4 do
    local weight = patch.parts[i + 3]
    changed = changed
      + weight * put_part(round, changes, patch.parts[i], patch.parts[i + 1], patch.parts[i + 2])
  end
  for player, scores in pairs(patch.scores) do
    changed = changed + put_scores(round, changes, player, scores)
  end
  return changed, changes
end

-- What the round counts as: its card when it is real, and finished or reopened.
local function standing(round)
  local state = round.state and match(round.state, '%a+$')
  if not round.card or (state ~= 'finished' and state ~= 'reopened') then return end
  local course, holes, day, at, real, week, own =
    match(round.card, '^%d+|([^|]*)|([^|]*)|([^|]*)|([^|]*)|([^|]*)|([^|]*)|([^|]*)$')
  if real ~= '1' then return end
  return { state = state, course = course, holes = holes, day = day, at = at, week = week,
    own = own }
end
`;
