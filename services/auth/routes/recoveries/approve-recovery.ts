import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { approveRecovery } from '../../recoveries/approve-recovery.ts';
import { RecoveryParams } from './schemas.ts';

/** POST /api/v1/auth/recoveries/:recoveryId/approvals: by a second admin, in the waiting time or behind it. */
export const approveRecoveryRoute = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/recoveries/:recoveryId/approvals',
    summary:
      'Approve a recovery that another admin opened; it is finished once its waiting time is over',
    auth: 'user',
    permission: 'accounts:manage',
    stepUp: true,
    params: RecoveryParams,
    responses: { 200: Type.Object({ finished: Type.Boolean() }) },
    examples: { answers: { 200: { finished: false } } },
    errors: ['not_found', 'email_taken', 'claims_unavailable', 'busy', 'database_unavailable'],
    handler: async ({ params: { recoveryId }, user: { userId: actorId }, request }) => {
      const given = { recoveryId, actorId };
      const finished = await approveRecovery(context, given, callerOf(request));
      return { status: 200, body: { finished } };
    },
  });
