import { COUNTERS, COUNTER_INDEX, type Counter } from '../domain/counters.ts';

const zeros = (count: number) => Array<number>(count).fill(0).join();

/** Where a counter stands in Lua, from 1. */
const at = (counter: Counter) => COUNTER_INDEX[counter] + 1;

/**
 * Lua that counts one player's finished round: `count(card, info, scores, total)` gives the counters,
 * (1, strokes, to par) of each hole, and what a row carries.
 * What the numbers mean is said in plain TypeScript by tools/oracle/analytics.
 */
export const COUNT_LUA = `
-- Of each hole the bytes behind its version.
local SCORES = string.rep('xxxxBBBB', 18)
local function no_counters() return { ${zeros(COUNTERS.length)} } end
local function no_holes() return { ${zeros(54)} } end

local function count_strokes(v, par, taken, to_par)
  local slot = ${at('par3Holes')} + (math.min(par, 6) - 3) * 2
  v[slot], v[slot + 1] = v[slot] + 1, v[slot + 1] + taken
  if to_par < -3 then to_par = -3 elseif to_par > 3 then to_par = 3 end
  slot = ${at('par')} + to_par
  v[slot] = v[slot] + 1
  if taken == 1 then v[${at('aces')}] = v[${at('aces')}] + 1 end
end

local function count_round(v, card, whole)
  local first = card.holes == '18' and ${at('complete18')} or ${at('complete9')}
  v[1] = 1
  if whole.strokes then
    v[first], v[first + 1], v[first + 2] = 1, whole.strokes, whole.to_par
    if whole.net then v[first + 3], v[first + 4] = 1, whole.net end
  end
  if whole.points then v[first + 5], v[first + 6] = 1, whole.points end
  if whole.putts then
    local slot = card.holes == '18' and ${at('puttRounds18')} or ${at('puttRounds9')}
    v[slot], v[slot + 1] = 1, whole.putts
  end
end

local function marks_of(card, seen)
  local marks = ''
  if seen.lowest <= -1 then marks = marks .. 'b' end
  if seen.lowest <= -2 then marks = marks .. 'e' end
  if seen.lowest <= -3 then marks = marks .. 'l' end
  if seen.ace then marks = marks .. 'a' end
  if seen.birdie_run >= 3 then marks = marks .. 's' end
  if seen.par_run >= 9 then marks = marks .. 'p' end
  if card.holes ~= '18' then return marks end
  if seen.highest <= 0 then marks = marks .. 'f' end
  if seen.most_putts < 3 then marks = marks .. 't' end
  return marks
end

local function result_of(card, holed, done, strokes, points, total)
  local whole, entered = {}, total and tonumber(match(total, '%d+$')) or 0
  if holed == card.in_play then
    whole.strokes = strokes
  elseif done == 0 and entered > 0 then
    whole.strokes = entered
  end
  if whole.strokes then
    whole.to_par = whole.strokes - card.par
    if card.handicap then whole.net = whole.strokes - card.handicap end
  end
  if done == card.in_play and card.handicap then whole.points = points end
  return whole
end

local function count(card, info, score_text, total)
  local user, handicap, pars, received =
    match(info, '^%d+|([^|]*)|([^|]*)|([^|]*)|([^|]*)$')
  if not user then return end
  pars, received = shared_numbers(pars), shared_numbers(received)
  local scores = { struct.unpack(SCORES, score_text or NO_SCORES) }
  local v, holes = no_counters(), no_holes()
  local in_play, holed, done, strokes, par_sum, points = 0, 0, 0, 0, 0, 0
  local putt_holes, putts_sum, most_putts, three_putts = 0, 0, 0, 0
  local green_holes, greens_hit, green_putts, scrambles = 0, 0, 0, 0
  local sand_holes, sand_saves, penalty_holes, penalties, picked_up = 0, 0, 0, 0, 0
  local lowest, highest, ace = 99, -99, false
  local birdies, birdie_run, in_par, par_run = 0, 0, 0, 0
  for hole = 1, 18 do
    local par = pars[hole]
    if par > 0 then
      local taken, putts = scores[hole * 4 - 3], scores[hole * 4 - 2] - 1
      local strokes_lost, rest = scores[hole * 4 - 1] - 1, scores[hole * 4]
      local fairway, in_sand = floor(rest / 6), floor(rest % 6 / 2) == 2
      in_play, par_sum = in_play + 1, par_sum + par
      if par >= 4 and fairway >= 1 and fairway <= 5 then
        local slot = ${at('fairwayHit')} - 1 + fairway
        v[slot] = v[slot] + 1
      end
      if strokes_lost >= 0 then
        penalty_holes, penalties = penalty_holes + 1, penalties + strokes_lost
      end
      if putts < 0 or taken == 0 then
        most_putts = 99
      else
        putt_holes, putts_sum = putt_holes + 1, putts_sum + putts
        if putts > most_putts then most_putts = putts end
        if putts >= 3 then three_putts = three_putts + 1 end
      end
      if in_sand then sand_holes = sand_holes + 1 end
      if taken > 0 then
        local to_par, slot = taken - par, hole * 3 - 2
        count_strokes(v, par, taken, to_par)
        holes[slot], holes[slot + 1], holes[slot + 2] = 1, taken, to_par
        holed, done, strokes = holed + 1, done + 1, strokes + taken
        if putts >= 0 then
          green_holes = green_holes + 1
          if taken - putts <= par - 2 then
            greens_hit, green_putts = greens_hit + 1, green_putts + putts
          elseif to_par <= 0 then
            scrambles = scrambles + 1
          end
        end
        if in_sand and to_par <= 0 then sand_saves = sand_saves + 1 end
        local hole_points = 2 - to_par + received[hole]
        if hole_points > 0 then points = points + hole_points end
        if to_par < lowest then lowest = to_par end
        if to_par > highest then highest = to_par end
        birdies, in_par = to_par < 0 and birdies + 1 or 0, to_par <= 0 and in_par + 1 or 0
        if birdies > birdie_run then birdie_run = birdies end
        if in_par > par_run then par_run = in_par end
        ace = ace or taken == 1
      else
        birdies, in_par, highest = 0, 0, 99
        if rest % 2 == 1 then
          done, picked_up = done + 1, picked_up + 1
        end
      end
    end
  end
  v[${at('puttHoles')}], v[${at('putts')}], v[${at('threePutts')}] = putt_holes, putts_sum, three_putts
  v[${at('greenHoles')}], v[${at('greensHit')}], v[${at('greenPutts')}] = green_holes, greens_hit, green_putts
  v[${at('scrambles')}], v[${at('sandHoles')}], v[${at('sandSaves')}] = scrambles, sand_holes, sand_saves
  v[${at('penaltyHoles')}], v[${at('penalties')}], v[${at('pickedUp')}] = penalty_holes, penalties, picked_up
  local own = { in_play = in_play, par = par_sum, handicap = tonumber(handicap) }
  local whole = result_of(own, holed, done, strokes, points, total)
  if putt_holes == in_play then whole.putts = putts_sum end
  count_round(v, card, whole)
  local seen = { lowest = lowest, highest = highest, ace = ace, birdie_run = birdie_run,
    par_run = par_run, most_putts = most_putts }
  return { user = user, counters = v, holes = holes, whole = whole, marks = marks_of(card, seen) }
end
`;
