import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { SessionEntity } from '../../db/session-entity.ts';
import { parseRefreshToken } from '../../domain/refresh-token.ts';
import { endSessions } from '../../sessions/end-sessions.ts';
import { presentedToken } from './presented-token.ts';
import { EXAMPLE_REFRESH_TOKEN, RefreshTokenBody } from './schemas.ts';
import { loggedOutAnswer } from './token-answer.ts';

/** POST /api/v1/auth/logout: ends the session, if there still is one, and removes the cookie. */
export const logout = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/logout',
    summary: 'Log out',
    auth: 'public',
    body: RefreshTokenBody,
    examples: { body: { refreshToken: EXAMPLE_REFRESH_TOKEN } },
    responses: { 204: null },
    errors: ['cross_site', 'database_unavailable'],
    handler: async ({ body, request }) => {
      const { token } = presentedToken(request, body.refreshToken);
      const { family: id } = parseRefreshToken(token ?? '', context.keys.refreshToken) ?? {};
      const session = id ? await context.dataSource.manager.findOneBy(SessionEntity, { id }) : null;
      if (session) {
        const { id: only, userId } = session;
        const caller = callerOf(request);
        const reason = 'logged_out';
        await endSessions(context, { userId, only, reason, actorId: userId, caller });
      }
      return loggedOutAnswer();
    },
  });
