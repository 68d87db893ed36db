import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { refreshSession } from '../../sessions/refresh-session.ts';
import { presentedToken } from './presented-token.ts';
import { EXAMPLE_REFRESH_TOKEN, EXAMPLE_TOKENS, RefreshTokenBody, TokenAnswer } from './schemas.ts';
import { tokenAnswer } from './token-answer.ts';

/** POST /api/v1/auth/refresh: new tokens for a refresh token, delivered the way it came. */
export const refresh = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/refresh',
    summary: 'Get new tokens for the refresh token in the cookie or in the body',
    auth: 'public',
    body: RefreshTokenBody,
    examples: {
      body: { refreshToken: EXAMPLE_REFRESH_TOKEN },
      answers: { 200: { ...EXAMPLE_TOKENS, refreshToken: EXAMPLE_REFRESH_TOKEN } },
    },
    responses: { 200: TokenAnswer },
    errors: [
      'cross_site',
      'refresh_token_invalid',
      'refresh_token_expired',
      'refresh_token_reused',
      'account_suspended',
      'database_unavailable',
      'sessions_unavailable',
    ],
    handler: async ({ body, request }) => {
      const { tokensRefreshed, refreshesFailed } = context.metrics;
      const { token, delivery } = presentedToken(request, body.refreshToken);
      const refreshed = refreshSession(context, token, callerOf(request));
      const { tokens, status } = await refreshed.catch((error: unknown) => {
        const failure_reason = error instanceof AppError ? error.code : 'internal_error';
        refreshesFailed.inc({ method: delivery, failure_reason });
        throw error;
      });
      tokensRefreshed.inc({ method: delivery, status });
      return tokenAnswer(tokens, delivery);
    },
  });
