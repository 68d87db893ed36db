import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { RoundParams } from '../../schemas.ts';
import { readThroughCache } from '../read-through-cache.ts';
import { RoundAnswer } from '../round-answer.ts';
import { SharedRound, toShared } from '../shared-round.ts';

/** GET /internal/rounds/:roundId: a round for the gateway, which decides who may watch, and what of it. */
export const getInternalRound = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/internal/rounds/:roundId',
    summary: 'A round, for services',
    auth: 'service',
    internal: true,
    params: RoundParams,
    responses: { 200: Type.Object({ round: RoundAnswer, shared: SharedRound }) },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params }) => {
      const round = await readThroughCache(context, params.roundId);
      return { status: 200, body: { round, shared: toShared(round) } };
    },
  });
