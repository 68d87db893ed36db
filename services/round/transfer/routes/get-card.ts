import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { mayRead } from '../../rounds/domain/may-write.ts';
import { readThroughCache } from '../../rounds/read-through-cache.ts';
import { requireShare, ShareParams } from '../../rounds/require-share.ts';
import { RoundParams } from '../../schemas.ts';
import { withoutHandicaps } from '../card/without-handicaps.ts';
import { cardAnswer } from './card-answer.ts';

/** GET /api/v1/rounds/:roundId/card: the round as a page to print. */
export const getCard = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/rounds/:roundId/card',
    summary: 'The card of a round as HTML to print (A4, landscape)',
    auth: 'user',
    permission: 'rounds:read',
    params: RoundParams,
    responses: { 200: null },
    answerTypes: ['text/html'],
    errors: ['not_found', 'forbidden', 'database_unavailable'],
    handler: async ({ params, user }) => {
      const round = await readThroughCache(context, params.roundId);
      if (!mayRead(round, user.userId)) throw new AppError('forbidden');
      return cardAnswer(round);
    },
  });

/** GET /api/v1/shared-rounds/:token/card: the same for whoever has the link. */
export const getSharedCard = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/shared-rounds/:token/card',
    summary: 'The card of a shared round as HTML to print',
    auth: 'public',
    params: ShareParams,
    responses: { 200: null },
    answerTypes: ['text/html'],
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params }) => {
      const { roundId } = await requireShare(context, params.token);
      return cardAnswer(withoutHandicaps(await readThroughCache(context, roundId)));
    },
  });
