/** Lua that adds gathered counters to the figures of users, of the club and of holes. */
export const VECTORS_LUA = `
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
`;
