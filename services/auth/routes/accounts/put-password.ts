import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { changePassword } from '../../accounts/change-password.ts';
import type { AuthContext } from '../../context.ts';
import { Password } from '../../schemas.ts';

/** PUT /api/v1/auth/account/password: a new password, or the first. */
export const putPassword = (context: AuthContext) =>
  defineRoute({
    method: 'put',
    path: '/api/v1/auth/account/password',
    summary: 'Change your password; your other sessions, trusted devices and backup codes end',
    auth: 'user',
    permission: 'account:manage',
    stepUp: true,
    body: Type.Object({ password: Password }, { additionalProperties: false }),
    examples: { body: { password: 'over the pond 7' } },
    responses: { 204: null },
    errors: ['not_found', 'busy', 'database_unavailable'],
    handler: async ({ body, user, request }) => {
      await changePassword(context, user, body.password, callerOf(request));
      context.logger.info({ userId: user.userId }, 'password changed');
      return { status: 204 };
    },
  });
