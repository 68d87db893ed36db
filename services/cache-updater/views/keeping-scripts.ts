import { NOTED_SECONDS, PROLOGUE } from './keys.ts';

/** prefix → whether the views are whole: 1 or 0. */
export const IS_WHOLE = `${PROLOGUE}
return is_whole() and 1 or 0`;

/**
 * Takes the right to refill: prefix, token, milliseconds → run_id, and how far an earlier refill of this Redis has come;
 * nothing while another has it, or when the views are whole.
 */
export const BEGIN = `${PROLOGUE}
if is_whole() then return false end
if not redis.call('SET', prefix .. 'filling', ARGV[2], 'NX', 'PX', ARGV[3]) then return false end
local run, filled = current_run(), prefix .. 'filled'
if redis.call('HGET', filled, 'run') ~= run then
  redis.call('DEL', filled)
  redis.call('HSET', filled, 'run', run)
  redis.call('EXPIRE', filled, ${NOTED_SECONDS})
end
return { run, redis.call('HGETALL', filled) }`;

/** What goes on only for the holder, and in the Redis that it began in: prefix, token, run_id. */
const HOLDER = `${PROLOGUE}
if redis.call('GET', prefix .. 'filling') ~= ARGV[2] or current_run() ~= ARGV[3] then return false end
if redis.call('HGET', prefix .. 'filled', 'run') ~= ARGV[3] then return false end
`;

/** Notes how far a refill is, and goes on holding it: prefix, token, run_id, milliseconds, producer, how far. */
export const NOTE = `${HOLDER}
redis.call('PEXPIRE', prefix .. 'filling', ARGV[4])
redis.call('HSET', prefix .. 'filled', ARGV[5], ARGV[6])
return 1`;

/** Says that the views are whole: prefix, token, run_id. */
export const FINISH = `${HOLDER}
redis.call('SET', prefix .. 'whole', ARGV[3])
redis.call('DEL', prefix .. 'filling', prefix .. 'filled')
return 1`;

/** Gives the right back: prefix, token. */
export const GIVE_UP = `${PROLOGUE}
if redis.call('GET', prefix .. 'filling') == ARGV[2] then redis.call('DEL', prefix .. 'filling') end`;
