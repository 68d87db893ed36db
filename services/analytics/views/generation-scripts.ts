import { PROLOGUE } from './keys.ts';
import { HOLDER } from './lock-scripts.ts';

/**
 * What is known of the views. ARGV: prefix. Answers {generation, epoch, run, run_id now, position of the
 * partition that is farthest behind (of all where none is known),
 * next generation, how much a refill left behind, whether another format takes events too (1 or 0),
 * position up to which refills have read}.
 */
export const INSPECT = `${PROLOGUE}
local generation = redis.call('GET', prefix .. 'live')
local root = prefix .. (generation or '0') .. ':'
local slowest
for _, position in ipairs(redis.call('HVALS', root .. 'partitions')) do
  if not slowest or tonumber(position) < tonumber(slowest) then slowest = position end
end
return {
  generation or '',
  epoch_of(generation) or '',
  redis.call('GET', root .. 'run') or '',
  current_run(),
  slowest or redis.call('HGET', root .. 'position', 'position') or '0',
  redis.call('GET', prefix .. 'next') or '',
  redis.call('EXISTS', prefix .. 'next', prefix .. 'old'),
  is_shared() and 1 or 0,
  redis.call('GET', root .. 'read') or '0',
}
`;

/**
 * Opens a new generation beside the live one, which ends at once when it is of no use (ARGV[6] is
 * 'drop'). ARGV: prefix, token, milliseconds, run_id, epoch of the log, live, the new one's name.
 * Answers nil when the lock was lost or Redis was restarted.
 */
export const OPEN = `${HOLDER}
if current_run() ~= ARGV[4] then return false end
local root = prefix .. ARGV[7] .. ':'
-- One that brings nothing for a while is known to the new generation all the same.
local before = prefix .. (redis.call('GET', prefix .. 'live') or '0') .. ':partitions'
for _, partition in ipairs(redis.call('HKEYS', before)) do
  redis.call('HSET', root .. 'partitions', partition, '0')
end
if ARGV[6] == 'drop' then redis.call('DEL', prefix .. 'live', prefix .. 'old') end
redis.call('SET', root .. 'epoch', ARGV[5])
redis.call('SET', root .. 'run', ARGV[4])
redis.call('SET', prefix .. 'next', ARGV[7])
return 1
`;

/**
 * Makes the next generation the live one. ARGV: prefix, token, milliseconds, run_id, generation,
 * what the boards' versions begin with from now on. Answers nil when the lock was lost, Redis was
 * restarted, or the generation is not what it was.
 */
export const SWAP = `${HOLDER}
if current_run() ~= ARGV[4] or redis.call('GET', prefix .. 'next') ~= ARGV[5] then return false end
if not epoch_of(ARGV[5]) then return false end
local old = redis.call('GET', prefix .. 'live')
if old then redis.call('SET', prefix .. 'old', old) end
redis.call('SET', prefix .. 'live', ARGV[5])
redis.call('DEL', prefix .. 'next', prefix .. 'board-versions')
redis.call('SET', prefix .. 'boards', ARGV[6])
return 1
`;

/** Says that the live generation has caught up: as SWAP, for the generation that is live already. */
export const CAUGHT_UP = `${HOLDER}
if current_run() ~= ARGV[4] or redis.call('GET', prefix .. 'live') ~= ARGV[5] then return false end
redis.call('DEL', prefix .. 'board-versions')
redis.call('SET', prefix .. 'boards', ARGV[6])
redis.call('SET', prefix .. ARGV[5] .. ':run', ARGV[4])
return 1
`;
