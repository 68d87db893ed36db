import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { confirmEmail } from '../../accounts/confirm-email.ts';
import type { AuthContext } from '../../context.ts';
import { EXAMPLE_LINK_TOKEN, LinkToken } from './schemas.ts';

/** POST /api/v1/auth/email-verifications/confirm: uses the link of a mail. */
export const confirmEmailRoute = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/email-verifications/confirm',
    summary: 'Verify an e-mail, or change it, with the token of a mail',
    auth: 'public',
    body: Type.Object({ token: LinkToken }, { additionalProperties: false }),
    examples: {
      body: { token: EXAMPLE_LINK_TOKEN },
      answers: { 200: { email: 'moira.fraser@club.example' } },
    },
    responses: { 200: Type.Object({ email: Type.String() }) },
    errors: ['link_invalid', 'email_taken', 'database_unavailable'],
    handler: async ({ body, request }) => {
      const { userId, email } = await confirmEmail(context, body.token, callerOf(request));
      context.logger.info({ userId }, 'e-mail confirmed');
      return { status: 200, body: { email } };
    },
  });
