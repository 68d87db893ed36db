import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { creationOptions } from '../../passkeys/creation-options.ts';
import { EXAMPLE_OPTIONS, WebAuthnOptions } from './schemas.ts';

/** POST /api/v1/auth/account/passkeys/options: what a browser makes a passkey by. */
export const askForNewPasskey = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/account/passkeys/options',
    summary: 'Get what a browser makes a passkey by',
    auth: 'user',
    permission: 'account:manage',
    stepUp: true,
    examples: { answers: { 200: EXAMPLE_OPTIONS } },
    responses: { 200: WebAuthnOptions },
    errors: ['database_unavailable'],
    handler: async ({ user }) => ({
      status: 200,
      body: await creationOptions(context, user.userId),
    }),
  });
