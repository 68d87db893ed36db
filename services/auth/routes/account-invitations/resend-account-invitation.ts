import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { readInvitedRoles } from '../../account-invitations/read-account-invitations.ts';
import { makeRequireMayInvite } from '../../account-invitations/require-may-invite.ts';
import { resendAccountInvitation } from '../../account-invitations/resend-account-invitation.ts';
import type { AuthContext } from '../../context.ts';
import { AccountInvitationParams } from './schemas.ts';

/** POST /api/v1/auth/account-invitations/:accountInvitationId/mails: once more. */
export const resendInvitation = (context: AuthContext) => {
  const requireMayInvite = makeRequireMayInvite(context);
  return defineRoute({
    method: 'post',
    path: '/api/v1/auth/account-invitations/:accountInvitationId/mails',
    summary: 'Send an open invitation once more; the links before work as long as they would have',
    auth: 'user',
    permission: 'members:admit',
    params: AccountInvitationParams,
    responses: { 202: null },
    errors: ['step_up_required', 'not_found', 'database_unavailable'],
    handler: async ({ params: { accountInvitationId: id }, user, request }) => {
      const { pool, logger } = context;
      await requireMayInvite(user, await readInvitedRoles(pool, id));
      const actorId = user.userId;
      await resendAccountInvitation(context, { id, actorId }, callerOf(request));
      logger.info({ accountInvitationId: id, actorId }, 'invited once more');
      return { status: 202 };
    },
  });
};
