import { NIL } from 'uuid';
import { Type } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { readCookie } from '@golfroundpro/shared/http/cookies.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { readLoginAccount } from '../../db/read-login-account.ts';
import { normaliseEmail } from '../../domain/normalise-email.ts';
import { DEVICE_COOKIE } from '../../devices/device-token.ts';
import { checkPassword } from '../../passwords/check-password.ts';
import { completeLogin } from '../../sessions/complete-login.ts';
import { endPresented } from '../../sessions/end-presented.ts';
import { observeLogin } from '../../sessions/observe-login.ts';
import { attemptKey } from '../../throttle/attempt-key.ts';
import { Email, GivenPassword } from '../../schemas.ts';
import { refuseCrossSite } from './presented-token.ts';
import { Code, DeviceToken, EXAMPLE_TOKENS, TokenAnswer, TokenDelivery } from './schemas.ts';
import { REFRESH_COOKIE, tokenAnswer } from './token-answer.ts';

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
    handler: async ({ body, request }) => {
      const { pool, lockouts } = context;
      const { password, code, trustDevice = false, tokenDelivery = 'cookie' } = body;
      const byCookie = tokenDelivery === 'cookie';
      // Else another site could log somebody in as somebody else, and watch what they do.
      if (byCookie) refuseCrossSite(request);
      const cookie = byCookie ? readCookie(request, DEVICE_COOKIE) : undefined;
      const deviceToken = body.deviceToken ?? cookie;
      const email = normaliseEmail(body.email);
      const account = await readLoginAccount(pool, email);
      const caller = callerOf(request);
      const method = 'password';
      const who = { method, userId: account?.id, caller } as const;
      const completed = await observeLogin(context, who, async () => {
        const userId = account?.id ?? NIL;
        const key = await attemptKey(context, { userId, deviceToken }, email);
        await lockouts.password.attempt(key);
        const isRight = await checkPassword(context, account, password);
        if (!isRight || !account) throw new AppError('invalid_credentials');
        await lockouts.password.reset(key);
        return completeLogin(context, { account, caller, method, code, deviceToken, trustDevice });
      });
      // The cookie of the answer takes the place of the one that the browser had.
      const former = byCookie ? readCookie(request, REFRESH_COOKIE) : undefined;
      await endPresented(context, former, { reason: 'replaced', caller });
      return tokenAnswer(completed.tokens, tokenDelivery, completed.deviceToken);
    },
  });
