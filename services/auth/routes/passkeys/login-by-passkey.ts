import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { readCookie } from '@golfroundpro/shared/http/cookies.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { DEVICE_COOKIE } from '../../devices/device-token.ts';
import { loginWithPasskey } from '../../passkeys/login-with-passkey.ts';
import { endPresented } from '../../sessions/end-presented.ts';
import { refuseCrossSite } from '../sessions/presented-token.ts';
import { DeviceToken, EXAMPLE_TOKENS, TokenAnswer, TokenDelivery } from '../sessions/schemas.ts';
import { REFRESH_COOKIE, tokenAnswer } from '../sessions/token-answer.ts';
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
    handler: async ({ body, request }) => {
      const { credential, tokenDelivery = 'cookie' } = body;
      const byCookie = tokenDelivery === 'cookie';
      // Else another site could log somebody in as somebody else, and watch what they do.
      if (byCookie) refuseCrossSite(request);
      const cookieOf = (name: string) => (byCookie ? readCookie(request, name) : undefined);
      const deviceToken = body.deviceToken ?? cookieOf(DEVICE_COOKIE);
      const caller = callerOf(request);
      const login = { response: credential, caller, deviceToken };
      const completed = await loginWithPasskey(context, login);
      await endPresented(context, cookieOf(REFRESH_COOKIE), { reason: 'replaced', caller });
      return tokenAnswer(completed.tokens, tokenDelivery, completed.deviceToken);
    },
  });
