import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { readCookie } from '@golfroundpro/shared/http/cookies.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { DEVICE_COOKIE } from '../../devices/device-token.ts';
import { loginWithMailCode } from '../../mail-codes/login-with-mail-code.ts';
import { endPresented } from '../../sessions/end-presented.ts';
import { refuseCrossSite } from '../sessions/presented-token.ts';
import {
  Code,
  DeviceToken,
  EXAMPLE_TOKENS,
  TokenAnswer,
  TokenDelivery,
} from '../sessions/schemas.ts';
import { REFRESH_COOKIE, tokenAnswer } from '../sessions/token-answer.ts';
import { EXAMPLE_HANDLE, Handle } from './schemas.ts';

const LoginBody = Type.Object(
  {
    handle: Handle,
    mailCode: Type.String({ minLength: 1, maxLength: 20, description: 'Six digits' }),
    code: Type.Optional(Code),
    trustDevice: Type.Optional(
      Type.Boolean({ description: 'With a code: ask for none on this device for some time' }),
    ),
    deviceToken: Type.Optional(DeviceToken),
    tokenDelivery: Type.Optional(TokenDelivery),
  },
  { additionalProperties: false },
);

/** POST /api/v1/auth/login/mail-code: opens a session with the code of a mail, where it was asked for. */
export const loginByMailCode = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/login/mail-code',
    summary:
      'Log in with the code of a mail; with an authenticator the first try says mfa_required, then add its code',
    auth: 'public',
    body: LoginBody,
    examples: {
      body: { handle: EXAMPLE_HANDLE, mailCode: '482913' },
      answers: { 200: EXAMPLE_TOKENS },
    },
    responses: { 200: TokenAnswer },
    errors: [
      'code_invalid',
      'mfa_required',
      'too_many_attempts',
      'invalid_credentials',
      'account_suspended',
      'cross_site',
      'database_unavailable',
    ],
    handler: async ({ body, request }) => {
      const { tokenDelivery = 'cookie', handle, mailCode, code, trustDevice = false } = body;
      const byCookie = tokenDelivery === 'cookie';
      // Else another site could log somebody in as somebody else, and watch what they do.
      if (byCookie) refuseCrossSite(request);
      const cookieOf = (name: string) => (byCookie ? readCookie(request, name) : undefined);
      const deviceToken = body.deviceToken ?? cookieOf(DEVICE_COOKIE);
      const caller = callerOf(request);
      const login = { handle, mailCode, caller, code, deviceToken, trustDevice };
      const completed = await loginWithMailCode(context, login);
      await endPresented(context, cookieOf(REFRESH_COOKIE), { reason: 'replaced', caller });
      return tokenAnswer(completed.tokens, tokenDelivery, completed.deviceToken);
    },
  });
