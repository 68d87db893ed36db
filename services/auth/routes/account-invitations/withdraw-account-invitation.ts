import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { readInvitedRoles } from '../../account-invitations/read-account-invitations.ts';
import { makeRequireMayInvite } from '../../account-invitations/require-may-invite.ts';
import { withdrawAccountInvitation } from '../../account-invitations/withdraw-account-invitation.ts';
import type { AuthContext } from '../../context.ts';
import { AccountInvitationParams } from './schemas.ts';

/** DELETE /api/v1/auth/account-invitations/:accountInvitationId: its links work no more. */
export const withdrawInvitation = (context: AuthContext) => {
  const requireMayInvite = makeRequireMayInvite(context);
  return defineRoute({
    method: 'delete',
    path: '/api/v1/auth/account-invitations/:accountInvitationId',
    summary: 'Withdraw an open invitation',
    auth: 'user',
    permission: 'members:admit',
    params: AccountInvitationParams,
    responses: { 204: null },
    errors: ['step_up_required', 'not_found', 'database_unavailable'],
    handler: async ({ params: { accountInvitationId: id }, user, request }) => {
      const { pool, now, logger } = context;
      await requireMayInvite(user, await readInvitedRoles(pool, id));
      const withdrawal = { id, actorId: user.userId, at: now() };
      await withdrawAccountInvitation(pool, withdrawal, callerOf(request));
      logger.info({ accountInvitationId: id, actorId: user.userId }, 'invitation withdrawn');
      return { status: 204 };
    },
  });
};
