import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { removeTotp } from '../../mfa/remove-totp.ts';
import { revokeSessions } from '../../sessions/revoke-sessions.ts';
import { AccountParams } from './schemas.ts';

/** DELETE /api/v1/auth/accounts/:userId/totp: for somebody who lost their authenticator. */
export const resetTotp = (context: AuthContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/auth/accounts/:userId/totp',
    summary: 'Take the authenticator off an account; its sessions end',
    auth: 'user',
    permission: 'accounts:manage',
    stepUp: true,
    params: AccountParams,
    responses: { 204: null },
    errors: ['not_found', 'totp_not_enrolled', 'database_unavailable'],
    handler: async ({ params: { userId }, user: { userId: actorId }, request }) => {
      const { pool, relay, mail, metrics, logger } = context;
      const caller = callerOf(request);
      const reason = 'totp_reset';
      const ended = await inTransaction(pool, async (tx) => {
        await removeTotp(tx, { userId, actorId, how: 'reset', caller });
        return revokeSessions(tx, { userId, reason, actorId, caller });
      });
      relay.wake();
      mail.wake();
      metrics.sessionsRevoked.inc({ method: reason, status: 'revoked' }, ended);
      logger.info({ userId, actorId }, 'authenticator reset');
      return { status: 204 };
    },
  });
