import { Type } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { AuthContext } from '../../context.ts';
import { endSessions } from '../../sessions/end-sessions.ts';

/** DELETE /api/v1/auth/sessions/:sessionId: ends one session, the current one too. */
export const revokeSession = (context: AuthContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/auth/sessions/:sessionId',
    summary: 'End one of your sessions',
    auth: 'user',
    permission: 'account:manage',
    stepUp: true,
    params: Type.Object({ sessionId: Id }),
    responses: { 204: null },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params: { sessionId: only }, user: { userId }, request }) => {
      const caller = callerOf(request);
      const revocation = { userId, only, reason: 'revoked', actorId: userId, caller } as const;
      if ((await endSessions(context, revocation)) === 0) throw new AppError('not_found');
      return { status: 204 };
    },
  });
