import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { changePassword } from '../../accounts/change-password.ts';
import { ENDED_WITH_PASSWORD } from '../../accounts/set-password.ts';
import type { AuthContext } from '../../context.ts';
import { Password } from '../../schemas.ts';

const Keep = Type.Array(Type.Enum([...ENDED_WITH_PASSWORD]), {
  uniqueItems: true,
  maxItems: ENDED_WITH_PASSWORD.length,
  description: 'What is to stay; without it all of these end',
});

/** PUT /api/v1/auth/account/password: a new password, or the first. */
export const putPassword = (context: AuthContext) =>
  defineRoute({
    method: 'put',
    path: '/api/v1/auth/account/password',
    summary:
      'Change your password; your backup codes end, and your other sessions, trusted devices and API keys unless kept',
    auth: 'user',
    permission: 'account:manage',
    stepUp: true,
    body: Type.Object(
      { password: Password, keep: Type.Optional(Keep) },
      { additionalProperties: false },
    ),
    examples: { body: { password: 'over the pond 7' } },
    responses: { 204: null },
    errors: ['not_found', 'busy', 'database_unavailable'],
    handler: async ({ body, user, request }) => {
      await changePassword(context, user, body, callerOf(request));
      context.logger.info({ userId: user.userId }, 'password changed');
      return { status: 204 };
    },
  });
