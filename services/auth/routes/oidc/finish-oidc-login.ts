import { Type } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { readCookie } from '@golfroundpro/shared/http/cookies.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { DEVICE_COOKIE } from '../../devices/device-token.ts';
import { finishLogin } from '../../oidc/finish-login.ts';
import { provenCookie } from '../../oidc/login-cookies.ts';
import { endPresented } from '../../sessions/end-presented.ts';
import { refuseCrossSite } from '../sessions/presented-token.ts';
import { Code, EXAMPLE_TOKENS, TokenAnswer } from '../sessions/schemas.ts';
import { REFRESH_COOKIE, tokenAnswer } from '../sessions/token-answer.ts';

const FinishBody = Type.Object(
  {
    code: Type.Optional(Code),
    trustDevice: Type.Optional(
      Type.Boolean({ description: 'With a code: ask for none on this device for some time' }),
    ),
  },
  { additionalProperties: false },
);

/** POST /api/v1/auth/oidc/finish: opens a session for whom the provider has just named. */
export const finishOidcLogin = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/oidc/finish',
    summary: 'Finish a login at the OpenID provider; with an authenticator add its code',
    auth: 'public',
    body: FinishBody,
    examples: { body: {}, answers: { 200: EXAMPLE_TOKENS } },
    responses: { 200: TokenAnswer },
    errors: [
      'oidc_refused',
      'email_unverified_elsewhere',
      'email_taken',
      'mfa_required',
      'code_invalid',
      'too_many_attempts',
      'invalid_credentials',
      'account_suspended',
      'cross_site',
      'database_unavailable',
    ],
    handler: async ({ body, request }) => {
      // Else another site could log somebody in as somebody else, and watch what they do.
      refuseCrossSite(request);
      const cookie = provenCookie(context);
      const proven = cookie.read(request);
      if (!proven) {
        throw new AppError('oidc_refused', { detail: 'The login has ended: begin it again.' });
      }
      const caller = callerOf(request);
      const { tokens, deviceToken } = await finishLogin(context, {
        proven,
        caller,
        code: body.code,
        deviceToken: readCookie(request, DEVICE_COOKIE),
        trustDevice: body.trustDevice ?? false,
      });
      const former = readCookie(request, REFRESH_COOKIE);
      await endPresented(context, former, { reason: 'replaced', caller });
      const answer = tokenAnswer(tokens, 'cookie', deviceToken);
      const cookies = [answer.headers?.['set-cookie'] ?? [], cookie.remove()].flat();
      return { ...answer, headers: { ...answer.headers, 'set-cookie': cookies } };
    },
  });
