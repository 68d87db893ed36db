import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { stepUpSession } from '../../sessions/step-up-session.ts';
import { GivenPassword } from '../../schemas.ts';
import { UsedCredential } from '../passkeys/schemas.ts';
import { Code } from './schemas.ts';

/** POST /api/v1/auth/step-up: proves again who the user is, for what asks for it in the next minutes. */
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
      },
      { additionalProperties: false },
    ),
    examples: { body: { password: 'fairway-demo-2026', code: '123456' } },
    responses: { 204: null },
    errors: [
      'invalid_credentials',
      'mfa_required',
      'code_invalid',
      'passkey_refused',
      'step_up_required',
      'too_many_attempts',
      'busy',
      'database_unavailable',
    ],
    handler: async ({ body, user, request }) => {
      const { passkey: response, ...given } = body;
      await stepUpSession(context, user, { ...given, response, caller: callerOf(request) });
      return { status: 204 };
    },
  });
