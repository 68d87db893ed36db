import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { loginWithPassword } from '../../passwords/login-with-password.ts';
import { Email, GivenPassword } from '../../schemas.ts';
import { answerLogin } from './answer-login.ts';
import { Code, DeviceToken, EXAMPLE_TOKENS, TokenAnswer, TokenDelivery } from './schemas.ts';

const LoginBody = Type.Object(
  {
    email: Email,
    password: GivenPassword,
    code: Type.Optional(Code),
    trustDevice: Type.Optional(
      Type.Boolean({ description: 'With a code: ask for none on this device for some time' }),
    ),
    deviceToken: Type.Optional(DeviceToken),
    tokenDelivery: Type.Optional(TokenDelivery),
  },
  { additionalProperties: false },
);

/** POST /api/v1/auth/login: opens a session. It takes and tells the same for unknown accounts. */
export const login = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/login',
    summary: 'Log in; with an authenticator the first try says mfa_required, then add the code',
    auth: 'public',
    body: LoginBody,
    examples: {
      body: { email: 'demo@golfroundpro.example', password: 'fairway-demo-2026' },
      answers: { 200: EXAMPLE_TOKENS },
    },
    responses: { 200: TokenAnswer },
    errors: [
      'invalid_credentials',
      'account_suspended',
      'mfa_required',
      'code_invalid',
      'too_many_attempts',
      'cross_site',
      'busy',
      'database_unavailable',
    ],
    handler: ({ body, request }) => {
      const { email, password, code, trustDevice = false, ...place } = body;
      return answerLogin(context, { request, ...place }, (from) =>
        loginWithPassword(context, { email, password, code, trustDevice, ...from }),
      );
    },
  });
