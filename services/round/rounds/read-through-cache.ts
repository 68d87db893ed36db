import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { RoundContext } from '../context.ts';
import { readersOf } from './domain/may-write.ts';
import { readRound } from './read-round.ts';
import type { RoundAnswer } from './round-answer.ts';

/** A round as it is answered, and what has to be known before it is. */
export interface RoundSummary {
  version: number;
  /** The users who may read it. */
  readers: string[];
  /** A RoundAnswer as JSON. */
  json: string | Buffer;
}

/** Between what has to be known and the answer; JSON has none outside of its texts, nor in them. */
const BREAK = '\n';

/**
 * A round from Redis, else from the record, which then fills the cache. The answer goes out as it lies there.
 * @throws AppError not_found
 */
export async function readSummary(
  { cache, pool, metrics }: Pick<RoundContext, 'cache' | 'pool' | 'metrics'>,
  id: string,
): Promise<RoundSummary> {
  const cached = await cache.read(id);
  metrics.summariesRead.inc({ method: 'cache', status: cached ? 'hit' : 'miss' });
  if (cached) {
    const end = cached.indexOf(BREAK);
    const [version, readers] = JSON.parse(cached.toString('utf8', 0, end)) as [number, string[]];
    return { version, readers, json: cached.subarray(end + 1) };
  }
  const round = await readRound(pool, id);
  if (!round) throw new AppError('not_found', { detail: 'There is no such round.' });
  const { version } = round;
  const [readers, json] = [readersOf(round), JSON.stringify(round)];
  // Before it is answered: what another reader took from the record earlier would else be found behind it.
  await cache.fill(id, version, `${JSON.stringify([version, readers])}${BREAK}${json}`);
  return { version, readers, json };
}

/** The same, for those who look into it. @throws AppError not_found */
export async function readThroughCache(context: RoundContext, id: string): Promise<RoundAnswer> {
  return JSON.parse(String((await readSummary(context, id)).json)) as RoundAnswer;
}
