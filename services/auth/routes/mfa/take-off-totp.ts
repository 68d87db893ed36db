import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { removeTotp } from '../../mfa/remove-totp.ts';

/** DELETE /api/v1/auth/account/totp: the password alone logs in again. */
export const takeOffTotp = (context: AuthContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/auth/account/totp',
    summary: 'Take the authenticator off, with the backup codes and the trusted devices',
    auth: 'user',
    permission: 'account:manage',
    verifiedEmail: true,
    stepUp: true,
    responses: { 204: null },
    errors: ['not_found', 'totp_not_enrolled', 'database_unavailable'],
    handler: async ({ user: { userId }, request }) => {
      const { pool, relay, mail, logger } = context;
      const caller = callerOf(request);
      await inTransaction(pool, (tx) =>
        removeTotp(tx, { userId, actorId: userId, how: 'removed', caller }),
      );
      relay.wake();
      mail.wake();
      logger.info({ userId }, 'authenticator removed');
      return { status: 204 };
    },
  });
