// KEYS: values by id, ids by the order in which they came, ids by when they end, and the newest version of
// this id that was told. ARGV: what to do, the id, the clock in ms; then of `fill` and `put` the version, the
// most entries, when it ends and the text, and of `fill` when its reader missed it; of `drop` the version.
// Gives what came of it, how many entries had ended, how many made room, and of a read the text, or the time.
export const FIFO = `
local values, order, ends, told = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local action, id, clock = ARGV[1], ARGV[2], ARGV[3]
local function remove(one)
  redis.call('HDEL', values, one)
  redis.call('ZREM', order, one)
  redis.call('ZREM', ends, one)
end
local ended = redis.call('ZRANGE', ends, '-inf', clock, 'BYSCORE')
for _, one in ipairs(ended) do remove(one) end
local function answer(what, evicted, text) return {what, #ended, evicted, text or ''} end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local value = redis.call('HGET', values, id)
if action == 'read' then
  if value then return answer('hit', 0, string.match(value, '^%d+:(.*)$')) end
  return answer('miss', 0, string.format('%.0f', now))
end
local version = tonumber(ARGV[4])
local held = value and tonumber(string.match(value, '^%d+'))
local newest = tonumber(redis.call('GET', told) or '0')
if action ~= 'fill' and version > newest then
  redis.call('SET', told, ARGV[4], 'PX', ${30_000})
end
if action == 'drop' then
  if not held or held >= version then return answer('kept', 0) end
  remove(id)
  return answer('dropped', 0)
end
local late = action == 'fill' and now - tonumber(ARGV[8]) > ${10_000}
if late or version < newest then return answer('refused', 0) end
if held and (held > version or (held == version and action == 'fill')) then return answer('kept', 0) end
local evicted = 0
if not held then
  local most = tonumber(ARGV[5])
  while redis.call('ZCARD', order) >= most do
    remove(redis.call('ZRANGE', order, 0, 0)[1])
    evicted = evicted + 1
  end
  local last = redis.call('ZRANGE', order, -1, -1, 'WITHSCORES')
  redis.call('ZADD', order, string.format('%.0f', (tonumber(last[2]) or 0) + 1), id)
end
redis.call('HSET', values, id, ARGV[4] .. ':' .. ARGV[7])
redis.call('ZADD', ends, ARGV[6], id)
return answer(held and 'replaced' or 'added', evicted)`;
