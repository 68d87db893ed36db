import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute, type Answer } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { readRound } from './read-round.ts';
import { RoundParams, RoundSummary } from '../schemas.ts';

/** GET /api/v1/rounds/:roundId: cache-aside; Redis first, then the record. */
export const getRound = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/rounds/:roundId',
    summary: 'A round with its card',
    auth: 'user',
    params: RoundParams,
    headers: { 'If-None-Match': 'The ETag of the answer you have; 304 when nothing changed' },
    responses: { 200: RoundSummary, 304: null },
    errors: ['not_found', 'forbidden', 'database_unavailable'],
    handler: async ({ params, user, request }) => {
      const round = await readThroughCache(context, params.roundId);
      if (round.ownerId !== user.userId) throw new AppError('forbidden');
      const answer = roundAnswer(200, round);
      const unchanged = request.get('if-none-match') === answer.headers!['etag'];
      return unchanged ? { ...answer, status: 304, body: undefined } : answer;
    },
  });

/** Answers with a round; its version is the ETag. */
export function roundAnswer(status: number, round: RoundSummary): Answer {
  return {
    status,
    body: round,
    headers: { etag: `"${round.version}"`, 'cache-control': 'private, no-cache' },
  };
}

async function readThroughCache(
  { cache, dataSource, counters }: RoundContext,
  id: string,
): Promise<RoundSummary> {
  const cached = await cache.read(id);
  counters.summaryReads.inc({ source: cached ? 'cache' : 'record' });
  if (cached) return JSON.parse(cached) as RoundSummary;
  const round = await readRound(dataSource, id);
  if (!round) throw new AppError('not_found', { detail: 'There is no such round.' });
  await cache.fill(id, round.version, JSON.stringify(round));
  return round;
}
