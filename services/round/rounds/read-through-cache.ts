import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { RoundContext } from '../context.ts';
import { readRound } from './read-round.ts';
import type { RoundAnswer } from './round-answer.ts';

/**
 * A round from Redis, else from the record, which then fills the cache.
 * @throws AppError not_found
 */
export async function readThroughCache(
  { cache, pool, metrics }: RoundContext,
  id: string,
): Promise<RoundAnswer> {
  const cached = await cache.read(id);
  metrics.summariesRead.inc({ method: 'cache', status: cached ? 'hit' : 'miss' });
  if (cached) return JSON.parse(cached) as RoundAnswer;
  const round = await readRound(pool, id);
  if (!round) throw new AppError('not_found', { detail: 'There is no such round.' });
  await cache.fill(id, round.version, JSON.stringify(round));
  return round;
}
