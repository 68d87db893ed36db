import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { loginOptions, stepUpOptions } from '../../passkeys/request-options.ts';
import { EXAMPLE_OPTIONS, WebAuthnOptions } from './schemas.ts';

/** POST /api/v1/auth/login/passkey/options: what a browser asks for at a login. */
export const askForPasskeyLogin = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/login/passkey/options',
    summary: 'Get what a browser asks an authenticator at a login',
    auth: 'public',
    examples: { answers: { 200: EXAMPLE_OPTIONS } },
    responses: { 200: WebAuthnOptions },
    handler: async () => ({ status: 200, body: await loginOptions(context) }),
  });

/** POST /api/v1/auth/step-up/passkey/options: what it asks for where somebody proves again who they are. */
export const askForPasskeyStepUp = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/step-up/passkey/options',
    summary: 'Get what a browser asks an authenticator at a step-up',
    auth: 'user',
    permission: 'account:manage',
    examples: { answers: { 200: EXAMPLE_OPTIONS } },
    responses: { 200: WebAuthnOptions },
    errors: ['database_unavailable'],
    handler: async ({ user }) => ({ status: 200, body: await stepUpOptions(context, user.userId) }),
  });
