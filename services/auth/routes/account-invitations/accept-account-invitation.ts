import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { acceptAccountInvitation } from '../../account-invitations/accept-account-invitation.ts';
import type { AuthContext } from '../../context.ts';
import { Name, Password } from '../../schemas.ts';
import { EXAMPLE_LINK_TOKEN, LinkToken } from '../accounts/schemas.ts';

const AcceptBody = Type.Object(
  { token: LinkToken, name: Name, password: Password },
  { additionalProperties: false },
);

/** POST /api/v1/auth/account-invitations/accept: makes the account; its owner may log in at once. */
export const acceptInvitation = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/account-invitations/accept',
    summary: 'Make the account that the token of a mail invites to; its e-mail is verified by that',
    auth: 'public',
    body: AcceptBody,
    examples: {
      body: { token: EXAMPLE_LINK_TOKEN, name: 'Moira Fraser', password: 'over the pond 7' },
      answers: { 201: { email: 'moira.fraser@club.example' } },
    },
    responses: { 201: Type.Object({ email: Type.String() }) },
    errors: [
      'link_invalid',
      'link_used',
      'email_taken',
      'registration_unconfirmed',
      'claims_unavailable',
      'busy',
      'database_unavailable',
    ],
    handler: async ({ body, request }) => {
      const acceptance = { ...body, name: body.name.trim() };
      const { userId, email } = await acceptAccountInvitation(
        context,
        acceptance,
        callerOf(request),
      );
      context.logger.info({ userId }, 'account invitation accepted');
      return { status: 201, body: { email } };
    },
  });
