import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { revokeShares } from '../db/round-shares.ts';
import { RoundParams } from '../../schemas.ts';
import { lockOwnRound } from '../lock-own-round.ts';

/** DELETE /api/v1/rounds/:roundId/share: ends every link of the round; who watches is sent away. */
export const unshareRound = (context: RoundContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/rounds/:roundId/share',
    summary: 'End all share links of the round (owner)',
    auth: 'user',
    permission: 'rounds:write',
    params: RoundParams,
    responses: { 204: null },
    errors: ['not_found', 'forbidden', 'database_unavailable'],
    handler: async ({ params: { roundId }, user }) => {
      await inTransaction(context.pool, async (tx, entities) => {
        await lockOwnRound(tx, roundId, user.userId);
        await revokeShares(entities, { roundId }, context.now());
      });
      await context.afterCommit.sharesEnded(roundId);
      return { status: 204 };
    },
  });
