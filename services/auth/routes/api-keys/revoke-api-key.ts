import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { revokeKey } from '../../api-keys/revoke-key.ts';
import type { AuthContext } from '../../context.ts';

/** DELETE /api/v1/auth/account/api-keys/:apiKeyId: ends it; its tokens end within seconds. */
export const revokeApiKey = (context: AuthContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/auth/account/api-keys/:apiKeyId',
    summary: 'Revoke an API key',
    auth: 'user',
    permission: 'account:manage',
    stepUp: true,
    params: Type.Object({ apiKeyId: Id }),
    responses: { 204: null },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params: { apiKeyId }, user: { userId }, request }) => {
      await revokeKey(context, { userId, apiKeyId }, callerOf(request));
      context.logger.info({ userId, apiKeyId }, 'API key revoked');
      return { status: 204 };
    },
  });
