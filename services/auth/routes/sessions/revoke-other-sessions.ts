import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { endSessions } from '../../sessions/end-sessions.ts';

/** DELETE /api/v1/auth/sessions: ends every session but the current one. */
export const revokeOtherSessions = (context: AuthContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/auth/sessions',
    summary: 'End all your other sessions',
    auth: 'user',
    permission: 'account:manage',
    stepUp: true,
    responses: { 204: null },
    errors: ['database_unavailable'],
    handler: async ({ user: { userId, sessionId: except }, request }) => {
      const caller = callerOf(request);
      await endSessions(context, { userId, except, reason: 'revoked', actorId: userId, caller });
      return { status: 204 };
    },
  });
