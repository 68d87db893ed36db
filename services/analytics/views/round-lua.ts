/**
 * Lua that knows what is stored of one round, and how a patch changes it. The fields of its hash:
 *
 *   card        `version|course|holes|playedOn|startedAt|1 if real|week|1 if not the club's course`
 *   state       `version:finished`, reopened or abandoned
 *   p:{player}  `version|user|playing handicap|18 pars|18 strokes received`, or `version` of the
 *               leaving; par 0 is a hole that is not in play
 *   s:{player}  eight bytes of each of holes 1 to 18: version (four, the highest first), strokes (0: none),
 *               putts + 1, penalties + 1 (0: not recorded), and 6 × fairway (1 to 6) + 2 × sand (1 no,
 *               2 yes) + 1 if picked up; zeros were never scored
 *   t:{player}  `version:strokes`, 0 when the total was removed
 *
 * The highest version of each part holds.
 */
export const ROUND_LUA = `
local match, floor, sub, byte = string.match, math.floor, string.sub, string.byte

local function numbers(text) return cjson.decode('[' .. text .. ']') end

-- The same for numbers that are only read: pars and strokes received are those of many players.
local known_numbers = {}
local function shared_numbers(text)
  local known = known_numbers[text]
  if not known then known = numbers(text); known_numbers[text] = known end
  return known
end

local NO_SCORES = string.rep('\\0', 144)

local function read_round(key)
  local round, fields = {}, redis.call('HGETALL', key)
  for i = 1, #fields, 2 do round[fields[i]] = fields[i + 1] end
  return round
end

-- What a patch may change of a round that counts for nothing, as one in play: all that is needed of it.
-- Else all of it, and true.
local function read_for(key, patch)
  local names = { 'state' }
  for i = 1, #patch.parts, 4 do
    if patch.parts[i] == 'state' then return read_round(key), true end
    names[#names + 1] = patch.parts[i]
  end
  for i = 1, #patch.scores, 2 do names[#names + 1] = 's:' .. patch.scores[i] end
  local round, values = {}, redis.call('HMGET', key, unpack(names))
  local state = values[1]
  if state and match(state, '%a+$') ~= 'abandoned' then return read_round(key), true end
  for i, name in ipairs(names) do round[name] = values[i] or nil end
  return round, false
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

-- The scores of the batch as encodeScores has them, and how far they are taken.
local score_bytes, taken_bytes = ARGV[8], 0

local function version_at(bytes, at) return (struct.unpack('>I4', bytes, at)) end

local function put_scores(round, changes, player, count)
  local field, changed = 's:' .. player, 0
  local holes = taken_bytes + 1
  local values = holes + count
  taken_bytes = taken_bytes + count * 9
  local scores = round[field]
  if not scores and count == 18 then
    scores, changed = sub(score_bytes, values, taken_bytes), count
  else
    scores = scores or NO_SCORES
    for i = 0, count - 1 do
      local at, from = byte(score_bytes, holes + i) * 8, values + i * 8
      if version_at(score_bytes, from) > version_at(scores, at + 1) then
        scores = sub(scores, 1, at) .. sub(score_bytes, from, from + 7) .. sub(scores, at + 9)
        changed = changed + 1
      end
    end
  end
  if changed == 0 then return 0 end
  round[field] = scores
  changes[#changes + 1] = field
  changes[#changes + 1] = scores
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
  for i = 1, #patch.scores, 2 do
    changed = changed + put_scores(round, changes, patch.scores[i], patch.scores[i + 1])
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
