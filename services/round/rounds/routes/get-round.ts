import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { RoundParams } from '../../schemas.ts';
import { EXAMPLE_ROUND } from '../round-examples.ts';
import { readSummary } from '../read-through-cache.ts';
import { answerIfChanged, RoundAnswer } from '../round-answer.ts';

/** GET /api/v1/rounds/:roundId: cache-aside; Redis first, then the record. */
export const getRound = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/rounds/:roundId',
    summary: 'A round with its players and their cards',
    auth: 'user',
    permission: 'rounds:read',
    params: RoundParams,
    headers: { 'If-None-Match': 'The ETag of the answer you have; 304 when nothing changed' },
    responses: { 200: RoundAnswer, 304: null },
    examples: { answers: { 200: EXAMPLE_ROUND } },
    errors: ['not_found', 'forbidden', 'database_unavailable'],
    handler: async ({ params, user, request }) => {
      const summary = await readSummary(context, params.roundId);
      if (!summary.readers.includes(user.userId)) throw new AppError('forbidden');
      return answerIfChanged(request, summary);
    },
  });
