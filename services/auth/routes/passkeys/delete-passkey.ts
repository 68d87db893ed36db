import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { AuthContext } from '../../context.ts';
import { removePasskey } from '../../passkeys/remove-passkey.ts';

/** DELETE /api/v1/auth/account/passkeys/:passkeyId: it logs nobody in any more. */
export const deletePasskeyRoute = (context: AuthContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/auth/account/passkeys/:passkeyId',
    summary: 'Remove a passkey',
    auth: 'user',
    permission: 'account:manage',
    stepUp: true,
    params: Type.Object({ passkeyId: Id }),
    responses: { 204: null },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params: { passkeyId: id }, user: { userId }, request }) => {
      await removePasskey(context, { userId, id, caller: callerOf(request) });
      context.logger.info({ userId, passkeyId: id }, 'passkey removed');
      return { status: 204 };
    },
  });
