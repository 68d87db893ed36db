import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { loginWithMailCode } from '../../mail-codes/login-with-mail-code.ts';
import { answerLogin } from '../sessions/answer-login.ts';
import {
  Code,
  DeviceToken,
  EXAMPLE_TOKENS,
  TokenAnswer,
  TokenDelivery,
} from '../sessions/schemas.ts';
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
    handler: ({ body, request }) => {
      const { handle, mailCode, code, trustDevice = false, ...place } = body;
      return answerLogin(context, { request, ...place }, (from) =>
        loginWithMailCode(context, { handle, mailCode, code, trustDevice, ...from }),
      );
    },
  });
