import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { loginWithPasskey } from '../../passkeys/login-with-passkey.ts';
import { answerLogin } from '../sessions/answer-login.ts';
import { DeviceToken, EXAMPLE_TOKENS, TokenAnswer, TokenDelivery } from '../sessions/schemas.ts';
import { EXAMPLE_USED, UsedCredential } from './schemas.ts';

const LoginBody = Type.Object(
  {
    credential: UsedCredential,
    deviceToken: Type.Optional(DeviceToken),
    tokenDelivery: Type.Optional(TokenDelivery),
  },
  { additionalProperties: false },
);

/** POST /api/v1/auth/login/passkey: opens a session for whoever has a passkey. */
export const loginByPasskey = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/login/passkey',
    summary: 'Log in with a passkey: no password, and no code',
    auth: 'public',
    body: LoginBody,
    examples: { body: { credential: EXAMPLE_USED }, answers: { 200: EXAMPLE_TOKENS } },
    responses: { 200: TokenAnswer },
    errors: [
      'passkey_refused',
      'invalid_credentials',
      'account_suspended',
      'cross_site',
      'database_unavailable',
    ],
    handler: ({ body: { credential: response, ...place }, request }) =>
      answerLogin(context, { request, ...place }, (from) =>
        loginWithPasskey(context, { response, ...from }),
      ),
  });
