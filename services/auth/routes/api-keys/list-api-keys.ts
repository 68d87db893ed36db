import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { ApiKeyEntity } from '../../db/api-key-entity.ts';
import { ApiKeyItem, EXAMPLE_API_KEY } from './schemas.ts';

const SHOWN = {
  id: true,
  name: true,
  scopes: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
} as const;

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
    handler: async ({ user: { userId } }) => {
      const items = await context.dataSource.manager.find(ApiKeyEntity, {
        select: SHOWN,
        where: { userId },
        order: { createdAt: 'DESC', id: 'ASC' },
      });
      return { status: 200, body: { items } };
    },
  });
