import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { removePartner } from '../db/partners.ts';
import { PartnerParams } from './schemas.ts';

/** DELETE /api/v1/partners/:userId: they ask again, and may ask again. */
export const forgetPartner = (context: RoundContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/partners/:userId',
    summary: 'No longer trust or block a member',
    auth: 'user',
    permission: 'rounds:write',
    params: PartnerParams,
    responses: { 204: null },
    errors: ['database_unavailable'],
    handler: async ({ params, user }) => {
      await removePartner(context.pool, user.userId, params.userId);
      return { status: 204 };
    },
  });
