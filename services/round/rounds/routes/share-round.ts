import { randomBytes } from 'node:crypto';
import { Type } from 'typebox';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { insertShare, listShares } from '../db/round-shares.ts';
import { RoundParams } from '../../schemas.ts';
import { MOST_SHARES, shareEnd } from '../domain/share.ts';
import { lockOwnRound } from '../lock-own-round.ts';

const TOKEN_BYTES = 32;
const Share = Type.Object({
  id: Id,
  token: Type.String({ description: 'Shown once: only its hash is kept' }),
  path: Type.String({ description: 'Where anyone with the link reads the round' }),
  expiresAt: Type.String({ format: 'date-time' }),
});
/** A link as it is made: for the documentation. */
export const EXAMPLE_SHARE = shareOf(
  '0198c0de-0000-7000-8000-0000000000dd',
  'q3Yt0wXo2mF1c7b8ZkVhJd5sLr9uNaPgEiRy4TxQvC6',
  new Date('2026-06-01T07:40:00Z'),
);

/**
 * POST /api/v1/rounds/:roundId/share: makes an unguessable link, which ends by itself. It takes no Idempotency-Key: a
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
    examples: { answers: { 201: EXAMPLE_SHARE } },
    errors: ['not_found', 'forbidden', 'round_deleted', 'too_many_shares', 'database_unavailable'],
    handler: async ({ params: { roundId }, user }) => {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      const createdAt = context.now();
      const expiresAt = shareEnd(createdAt);
      const id = await inTransaction(context.pool, async (tx, entities) => {
        const { state } = await lockOwnRound(tx, roundId, user.userId);
        if (state === 'deleted') throw new AppError('round_deleted');
        const shares = await listShares(entities, roundId, createdAt);
        if (shares.length >= MOST_SHARES) throw new AppError('too_many_shares');
        const createdBy = user.userId;
        return insertShare(entities, { roundId, token, createdBy, createdAt, expiresAt });
      });
      context.metrics.roundsShared.inc({ method: 'link', status: 'made' });
      return { status: 201, body: shareOf(id, token, expiresAt) };
    },
  });

function shareOf(id: string, token: string, expiresAt: Date) {
  const path = `/api/v1/shared-rounds/${token}`;
  return { id, token, path, expiresAt: expiresAt.toISOString() };
}
