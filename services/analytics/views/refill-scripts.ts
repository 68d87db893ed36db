import { FIRST_GENERATION, PROLOGUE } from './keys.ts';

/** What is known of the views. ARGV: prefix. {generation, epoch, run, run_id now, position}. */
export const INSPECT = `${PROLOGUE}
local generation = redis.call('GET', prefix .. 'live') or '${FIRST_GENERATION}'
local root = prefix .. generation .. ':'
return {
  generation,
  redis.call('GET', root .. 'epoch') or '',
  redis.call('GET', root .. 'run') or '',
  current_run(),
  redis.call('HGET', root .. 'position', 'position') or '0',
}
`;

/** Takes the lock. ARGV: prefix, token, milliseconds. */
export const LOCK = `${PROLOGUE}
return redis.call('SET', lock, ARGV[2], 'NX', 'PX', ARGV[3]) and 1 or 0
`;

/** Gives the lock back. ARGV: prefix, token. */
export const UNLOCK = `${PROLOGUE}
if redis.call('GET', lock) == ARGV[2] then redis.call('DEL', lock) end
`;

/**
 * Drops a part of a generation, its epoch first, so that nothing is folded into what is half gone.
 * ARGV: prefix, token, milliseconds, generation, cursor. Answers the next cursor; nil: lock lost.
 */
export const CLEAR = `${PROLOGUE}
if redis.call('GET', lock) ~= ARGV[2] then return false end
redis.call('PEXPIRE', lock, ARGV[3])
local root = prefix .. ARGV[4] .. ':'
if ARGV[5] == '0' then redis.call('DEL', root .. 'epoch') end
local found = redis.call('SCAN', ARGV[5], 'MATCH', root .. '*', 'COUNT', 1000)
for _, key in ipairs(found[2]) do redis.call('UNLINK', key) end
return found[1]
`;

/**
 * Says how far the views are. ARGV: prefix, token, run_id, generation, epoch value. Answers nil when
 * the lock was lost or Redis was restarted since.
 */
export const MARK = `${PROLOGUE}
if redis.call('GET', lock) ~= ARGV[2] or current_run() ~= ARGV[3] then return false end
local root = prefix .. ARGV[4] .. ':'
redis.call('SET', prefix .. 'live', ARGV[4])
redis.call('SET', root .. 'run', ARGV[3])
redis.call('SET', root .. 'epoch', ARGV[5])
return 1
`;
