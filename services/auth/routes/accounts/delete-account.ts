import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { eraseAccount } from '../../accounts/erase-account.ts';
import type { AuthContext } from '../../context.ts';
import { loggedOutAnswer } from '../sessions/token-answer.ts';

/**
 * DELETE /api/v1/auth/account: erases the caller. A retry with the same access token is told that
 * its session is gone.
 */
export const removeAccount = (context: AuthContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/auth/account',
    summary: 'Delete your account; all sessions end, and your name goes from every card',
    auth: 'user',
    permission: 'account:manage',
    stepUp: true,
    responses: { 204: null },
    errors: ['last_admin', 'database_unavailable'],
    handler: async ({ user: { userId }, request }) => {
      if (await eraseAccount(context, userId, callerOf(request))) {
        context.metrics.usersDeleted.inc({ method: 'owner', status: 'deleted' });
        context.logger.info({ userId }, 'account deleted');
      }
      return loggedOutAnswer();
    },
  });
