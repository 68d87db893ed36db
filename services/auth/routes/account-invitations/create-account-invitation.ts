import { Type } from 'typebox';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { makeRequireMayInvite } from '../../account-invitations/require-may-invite.ts';
import { sendAccountInvitation } from '../../account-invitations/send-account-invitation.ts';
import type { AuthContext } from '../../context.ts';
import { accountRoles } from '../../domain/account-roles.ts';
import { normaliseEmail } from '../../domain/normalise-email.ts';
import { Email, Name, Time } from '../../schemas.ts';
import { RoleSchema } from '../admin/schemas.ts';
import { EXAMPLE_INVITATION } from './schemas.ts';

const NewInvitation = Type.Object(
  {
    email: Email,
    name: Type.Optional(Name),
    roles: Type.Array(RoleSchema, {
      uniqueItems: true,
      description: 'golfer in any case; more is for admins, who have proven lately who they are',
    }),
  },
  { additionalProperties: false },
);

const { accountInvitationId, expiresAt, email, roles } = EXAMPLE_INVITATION;

/** POST /api/v1/auth/account-invitations: mails somebody a link with which they make an account. */
export const createAccountInvitation = (context: AuthContext) => {
  const requireMayInvite = makeRequireMayInvite(context);
  return defineRoute({
    method: 'post',
    path: '/api/v1/auth/account-invitations',
    summary: 'Invite somebody to have an account, by mail',
    auth: 'user',
    permission: 'members:admit',
    body: NewInvitation,
    idempotent: true,
    responses: { 201: Type.Object({ accountInvitationId: Id, expiresAt: Time }) },
    examples: { body: { email, roles }, answers: { 201: { accountInvitationId, expiresAt } } },
    errors: ['step_up_required', 'email_taken', 'account_invited', 'database_unavailable'],
    handler: async ({ body, user, request }) => {
      const { pool, keys, mail, logger } = context;
      const invitation = {
        email: normaliseEmail(body.email),
        name: body.name?.trim() ?? null,
        roles: accountRoles(body.roles),
        inviterId: user.userId,
        caller: callerOf(request),
      };
      await requireMayInvite(user, invitation.roles);
      const answer = await runOnce(
        pool,
        request,
        user.userId,
        async (tx) => {
          const sent = await sendAccountInvitation(context, tx, invitation);
          logger.info({ ...sent, actorId: user.userId }, 'invited to have an account');
          return { status: 201, body: sent };
        },
        keys.idempotency,
      );
      mail.wake();
      return answer;
    },
  });
};
