import { TREND_LENGTH } from '../domain/analytics.ts';
import { PROLOGUE } from './keys.ts';

/**
 * Reads a player's views in one step. ARGV: prefix, user. Answers
 * {[asOf], totals as field, value, …, best rows, latest rows}, or nil while the views are not whole.
 */
export const READ = `${PROLOGUE}
local generation = redis.call('GET', prefix .. 'live')
if not generation then return false end
local root, user = prefix .. generation .. ':', ARGV[2]
local epoch = redis.call('GET', root .. 'epoch')
if not epoch or string.sub(epoch, 1, 6) ~= 'ready:' then return false end
return {
  redis.call('HMGET', root .. 'position', 'asOf'),
  redis.call('HGETALL', root .. 'totals:' .. user),
  redis.call('HVALS', root .. 'best:' .. user),
  redis.call('ZREVRANGE', root .. 'trend:' .. user, 0, ${TREND_LENGTH - 1}),
}
`;
