import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { ApiKey } from '../../api-keys/make-key.ts';
import type { AuthContext } from '../../context.ts';
import { ApiKeyItem, EXAMPLE_API_KEY } from './schemas.ts';

const LIST = `
  SELECT id, name, scopes, created_at AS "createdAt", expires_at AS "expiresAt",
    last_used_at AS "lastUsedAt"
  FROM api_key WHERE user_id = $1 ORDER BY created_at DESC, id`;

/** GET /api/v1/auth/account/api-keys: the newest first, without the keys themselves. */
export const listApiKeys = (context: AuthContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/auth/account/api-keys',
    summary: 'List your API keys',
    auth: 'user',
    permission: 'account:manage',
    responses: { 200: Type.Object({ items: Type.Array(ApiKeyItem) }) },
    examples: { answers: { 200: { items: [EXAMPLE_API_KEY] } } },
    errors: ['database_unavailable'],
    handler: async ({ user }) => {
      const { rows: items } = await context.pool.query<ApiKey>(LIST, [user.userId]);
      return { status: 200, body: { items } };
    },
  });
