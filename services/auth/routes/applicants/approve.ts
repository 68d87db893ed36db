import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { approveApplicant } from '../../applicants/decide-applicant.ts';
import type { AuthContext } from '../../context.ts';
import { AccountParams } from '../admin/schemas.ts';

/** POST /api/v1/auth/applicants/:userId/approval: a golfer from their next refresh on. */
export const approve = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/applicants/:userId/approval',
    summary: 'Approve somebody who waits, or was refused: they are a golfer from now on',
    auth: 'user',
    permission: 'members:admit',
    params: AccountParams,
    responses: { 204: null },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params: { userId }, user: { userId: actorId }, request }) => {
      await approveApplicant(context, { userId, actorId, caller: callerOf(request) });
      context.logger.info({ userId, actorId }, 'applicant approved');
      return { status: 204 };
    },
  });
