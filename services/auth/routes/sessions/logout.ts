import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { endPresented } from '../../sessions/end-presented.ts';
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
      await endPresented(context, token, { reason: 'logged_out', caller: callerOf(request) });
      return loggedOutAnswer();
    },
  });
