import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { renewTokens } from '../../sessions/renew-tokens.ts';
import { stepUpSession } from '../../sessions/step-up-session.ts';
import { GivenPassword } from '../../schemas.ts';
import { UsedCredential } from '../passkeys/schemas.ts';
import { presentedToken } from './presented-token.ts';
import { Code, EXAMPLE_TOKENS, RefreshTokenBody, TokenAnswer } from './schemas.ts';
import { tokenAnswer } from './token-answer.ts';

/**
 * POST /api/v1/auth/step-up: proves again who the user is, for what asks for it in the next minutes.
 * Who sends the refresh token along gets the next one: the former is worth nothing more.
 */
export const stepUp = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/step-up',
    summary:
      'Prove again who you are: the password and, with an authenticator, a code; or a passkey',
    auth: 'user',
    permission: 'account:manage',
    body: Type.Object(
      {
        password: Type.Optional(GivenPassword),
        code: Type.Optional(Code),
        passkey: Type.Optional(UsedCredential),
        ...RefreshTokenBody.properties,
      },
      { additionalProperties: false },
    ),
    examples: {
      body: { password: 'fairway-demo-2026', code: '123456' },
      answers: { 200: EXAMPLE_TOKENS },
    },
    responses: { 200: TokenAnswer, 204: null },
    errors: [
      'cross_site',
      'invalid_credentials',
      'mfa_required',
      'code_invalid',
      'passkey_refused',
      'step_up_required',
      'refresh_token_invalid',
      'refresh_token_expired',
      'refresh_token_reused',
      'too_many_attempts',
      'busy',
      'database_unavailable',
      'sessions_unavailable',
    ],
    handler: async ({ body, user, request }) => {
      const { passkey: response, refreshToken, ...given } = body;
      const caller = callerOf(request);
      const { token, delivery } = presentedToken(request, refreshToken);
      await stepUpSession(context, user, { ...given, response, caller });
      const tokens = await renewTokens(context, user, token, caller);
      return tokens ? tokenAnswer(tokens, delivery) : { status: 204 };
    },
  });
