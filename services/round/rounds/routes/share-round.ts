import { randomBytes } from 'node:crypto';
import { Type } from 'typebox';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { insertShare } from '../db/round-shares.ts';
import { RoundParams } from '../../schemas.ts';
import { lockOwnRound } from '../lock-own-round.ts';

const TOKEN_BYTES = 32;
const Share = Type.Object({
  token: Type.String({ description: 'Shown once: only its hash is kept' }),
  path: Type.String({ description: 'Where anyone with the link reads the round' }),
});
const EXAMPLE_TOKEN = 'q3Yt0wXo2mF1c7b8ZkVhJd5sLr9uNaPgEiRy4TxQvC6';

/**
 * POST /api/v1/rounds/:roundId/share: makes an unguessable link. It takes no Idempotency-Key: a
 * repeated answer would have to be stored, token and all. A retry makes another link.
 */
export const shareRound = (context: RoundContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/rounds/:roundId/share',
    summary: 'Make a link with which anyone can watch the round (owner)',
    auth: 'user',
    permission: 'rounds:write',
    verifiedEmail: true,
    params: RoundParams,
    responses: { 201: Share },
    examples: { answers: { 201: shareOf(EXAMPLE_TOKEN) } },
    errors: ['not_found', 'forbidden', 'database_unavailable'],
    handler: async ({ params: { roundId }, user }) => {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      await inTransaction(context.pool, async (tx, entities) => {
        await lockOwnRound(tx, roundId, user.userId);
        await insertShare(entities, { roundId, token, createdBy: user.userId });
      });
      context.metrics.roundsShared.inc({ method: 'link', status: 'made' });
      return { status: 201, body: shareOf(token) };
    },
  });

function shareOf(token: string) {
  return { token, path: `/api/v1/shared-rounds/${token}` };
}
