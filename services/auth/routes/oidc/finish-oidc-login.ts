import { Type } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { finishLogin } from '../../oidc/finish-login.ts';
import { provenCookie } from '../../oidc/login-cookies.ts';
import { answerLogin } from '../sessions/answer-login.ts';
import { Code, EXAMPLE_TOKENS, TokenAnswer } from '../sessions/schemas.ts';

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
      'registration_unconfirmed',
      'claims_unavailable',
      'busy',
      'mfa_required',
      'code_invalid',
      'too_many_attempts',
      'invalid_credentials',
      'account_suspended',
      'cross_site',
      'database_unavailable',
    ],
    handler: async ({ body: { code, trustDevice = false }, request }) => {
      const cookie = provenCookie(context);
      const answer = await answerLogin(context, { request }, (from) => {
        const proven = cookie.read(request);
        if (!proven) {
          throw new AppError('oidc_refused', { detail: 'The login has ended: begin it again.' });
        }
        return finishLogin(context, { proven, code, trustDevice, ...from });
      });
      const cookies = [answer.headers?.['set-cookie'] ?? [], cookie.remove()].flat();
      return { ...answer, headers: { ...answer.headers, 'set-cookie': cookies } };
    },
  });
