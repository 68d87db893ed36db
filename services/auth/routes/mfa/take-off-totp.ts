import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { changeOwnTotp } from '../../mfa/change-own-totp.ts';
import { removeTotp } from '../../mfa/remove-totp.ts';
import { takeOffSecondFactors } from '../../mfa/session-factors.ts';

/** DELETE /api/v1/auth/account/totp: the password alone logs in again. */
export const takeOffTotp = (context: AuthContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/auth/account/totp',
    summary:
      'Take the authenticator off, with the backup codes and the trusted devices; other sessions end',
    auth: 'user',
    permission: 'account:manage',
    verifiedEmail: true,
    stepUp: true,
    responses: { 204: null },
    errors: ['not_found', 'totp_not_enrolled', 'database_unavailable'],
    handler: async ({ user, request }) => {
      const { userId } = user;
      const caller = callerOf(request);
      await changeOwnTotp(context, { user, caller }, async (tx) => {
        await removeTotp(tx, { userId, actorId: userId, how: 'removed', caller });
        await takeOffSecondFactors(tx, user);
      });
      context.logger.info({ userId }, 'authenticator removed');
      return { status: 204 };
    },
  });
