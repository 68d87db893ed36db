import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { endKeys } from '../../api-keys/end-keys.ts';
import type { AuthContext } from '../../context.ts';
import { lockAccount } from '../../db/lock-account.ts';
import { forgetTrustedDevices } from '../../mfa/forget-second-chances.ts';
import { revokeSessions } from '../../sessions/revoke-sessions.ts';
import { AccountParams } from './schemas.ts';

/** DELETE /api/v1/auth/accounts/:userId/sessions: whoever is logged in there is no more, nor comes back without a login. */
export const endAccountSessions = (context: AuthContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/auth/accounts/:userId/sessions',
    summary: 'End every session, trusted device and API key of an account',
    auth: 'user',
    permission: 'accounts:manage',
    stepUp: true,
    params: AccountParams,
    responses: { 204: null },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params: { userId }, user: { userId: actorId }, request }) => {
      const { pool, relay, metrics, logger } = context;
      const caller = callerOf(request);
      const ended = await inTransaction(pool, async (tx) => {
        if (!(await lockAccount(tx, userId))) throw new AppError('not_found');
        await forgetTrustedDevices(tx, userId);
        await endKeys(tx, userId);
        return revokeSessions(tx, { userId, reason: 'revoked', actorId, caller });
      });
      relay.wake();
      metrics.sessionsRevoked.inc({ method: 'revoked', status: 'revoked' }, ended);
      logger.info({ userId, actorId, ended }, 'sessions ended');
      return { status: 204 };
    },
  });
