import { Type } from 'typebox';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { revokeShares } from '../db/round-shares.ts';
import { lockOwnRound } from '../lock-own-round.ts';

/** DELETE /api/v1/rounds/:roundId/shares/:shareId: ends one link; who watches by it is sent away. */
export const endShare = (context: RoundContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/rounds/:roundId/shares/:shareId',
    summary: 'End one share link of the round (owner)',
    auth: 'user',
    permission: 'rounds:write',
    params: Type.Object({ roundId: Id, shareId: Id }),
    responses: { 204: null },
    errors: ['not_found', 'forbidden', 'database_unavailable'],
    handler: async ({ params, user }) => {
      await inTransaction(context.pool, async (tx, entities) => {
        await lockOwnRound(tx, params.roundId, user.userId);
        const ended = await revokeShares(entities, params, context.now());
        if (ended === 0) throw new AppError('not_found', { detail: 'There is no such link.' });
      });
      await context.afterCommit.sharesEnded(params.roundId);
      return { status: 204 };
    },
  });
