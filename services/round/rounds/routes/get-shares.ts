import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { RoundContext } from '../../context.ts';
import { RoundParams } from '../../schemas.ts';
import { listShares } from '../db/round-shares.ts';
import { MOST_SHARES } from '../domain/share.ts';
import { mayManage } from '../domain/may-write.ts';
import { readThroughCache } from '../read-through-cache.ts';
import { requireAllowed } from '../require.ts';
import { EXAMPLE_SHARE } from './share-round.ts';

const Time = Type.String({ format: 'date-time' });
const ShareItem = Type.Object({ id: Id, createdAt: Time, expiresAt: Time });

/** GET /api/v1/rounds/:roundId/shares: the links that are open, without their tokens. */
export const getShares = (context: RoundContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/rounds/:roundId/shares',
    summary: 'List the open share links of the round (owner), the latest first',
    auth: 'user',
    permission: 'rounds:read',
    params: RoundParams,
    responses: {
      200: Type.Object({ items: Type.Array(ShareItem, { maxItems: MOST_SHARES }) }),
    },
    examples: { answers: { 200: { items: [exampleItem()] } } },
    errors: ['not_found', 'forbidden', 'database_unavailable'],
    handler: async ({ params: { roundId }, user }) => {
      const round = await readThroughCache(context, roundId);
      requireAllowed(mayManage(round, user.userId), 'Only the owner shares a round.');
      const shares = await listShares(context.dataSource.manager, roundId, context.now());
      const items = shares.map(({ id, createdAt, expiresAt }) => ({
        ...{ id, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() },
      }));
      return { status: 200, body: { items } };
    },
  });

function exampleItem() {
  const { id, expiresAt } = EXAMPLE_SHARE;
  return { id, createdAt: '2026-05-02T07:40:00.000Z', expiresAt };
}
