import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { EXAMPLE_ROUND } from '../round-examples.ts';
import { readThroughCache } from '../read-through-cache.ts';
import { requireShare, ShareParams } from '../require-share.ts';
import { answerIfChanged } from '../round-answer.ts';
import { SharedRound, toShared } from '../shared-round.ts';

/** GET /api/v1/shared-rounds/:token: the round behind a share link, without an account. */
export const getSharedRound = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/shared-rounds/:token',
    summary: 'The round that a share link shows: names and strokes',
    auth: 'public',
    params: ShareParams,
    headers: { 'If-None-Match': 'The ETag of the answer you have; 304 when nothing changed' },
    responses: { 200: SharedRound, 304: null },
    examples: { answers: { 200: toShared(EXAMPLE_ROUND) } },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params, request }) => {
      const { roundId } = await requireShare(context, params.token);
      const shared = toShared(await readThroughCache(context, roundId));
      return answerIfChanged(request, { version: shared.version, json: JSON.stringify(shared) });
    },
  });
