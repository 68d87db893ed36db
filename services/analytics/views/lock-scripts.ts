import { PROLOGUE } from './keys.ts';

/** Takes the lock. ARGV: prefix, token, milliseconds. */
export const LOCK = `${PROLOGUE}
return redis.call('SET', lock, ARGV[2], 'NX', 'PX', ARGV[3]) and 1 or 0
`;

/** Gives the lock back. ARGV: prefix, token. */
export const UNLOCK = `${PROLOGUE}
if redis.call('GET', lock) == ARGV[2] then redis.call('DEL', lock) end
`;

/** Lua behind the prologue that goes on only for the holder: ARGV[2] its token, ARGV[3] milliseconds. */
export const HOLDER = `${PROLOGUE}
if redis.call('GET', lock) ~= ARGV[2] then return false end
redis.call('PEXPIRE', lock, ARGV[3])
`;

/** Extends the lock. ARGV: prefix, token, milliseconds. */
export const EXTEND = `${HOLDER}
return 1
`;
