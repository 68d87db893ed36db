import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { takeBack } from '../../accounts/take-back.ts';
import type { AuthContext } from '../../context.ts';
import { EXAMPLE_LINK_TOKEN, LinkToken } from './schemas.ts';

/** POST /api/v1/auth/not-me: with the link of a mail that told what was done to an account. */
export const sayNotMe = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/not-me',
    summary:
      'Take an account back with the token of a notice: all that lets somebody in ends, and a mail resets the password',
    auth: 'public',
    body: Type.Object({ token: LinkToken }, { additionalProperties: false }),
    examples: { body: { token: EXAMPLE_LINK_TOKEN } },
    responses: { 204: null },
    errors: [
      'link_invalid',
      'link_used',
      'email_taken',
      'claims_unavailable',
      'busy',
      'database_unavailable',
    ],
    handler: async ({ body, request }) => {
      const userId = await takeBack(context, body.token, callerOf(request));
      context.logger.info({ userId }, 'account taken back');
      return { status: 204 };
    },
  });
