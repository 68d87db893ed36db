import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { resetPassword } from '../../accounts/reset-password.ts';
import type { AuthContext } from '../../context.ts';
import { makeDeviceToken } from '../../devices/device-token.ts';
import { Password } from '../../schemas.ts';
import { deviceCookie, loggedOutAnswer } from '../sessions/token-answer.ts';
import { EXAMPLE_LINK_TOKEN, LinkToken } from './schemas.ts';

/** POST /api/v1/auth/password-resets/confirm: sets the password with the link of a mail. */
export const confirmReset = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/password-resets/confirm',
    summary: 'Set the password with the token of a mail; all sessions end, the e-mail is verified',
    auth: 'public',
    body: Type.Object({ token: LinkToken, password: Password }, { additionalProperties: false }),
    examples: { body: { token: EXAMPLE_LINK_TOKEN, password: 'over the pond 7' } },
    responses: { 204: null },
    errors: ['link_invalid', 'link_used', 'account_suspended', 'busy', 'database_unavailable'],
    handler: async ({ body, request }) => {
      const deviceToken = makeDeviceToken();
      const userId = await resetPassword(context, { ...body, deviceToken }, callerOf(request));
      context.logger.info({ userId }, 'password set');
      return loggedOutAnswer(deviceCookie(deviceToken));
    },
  });
