import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { readPasskeys } from '../../passkeys/passkey-rows.ts';
import { EXAMPLE_PASSKEY, passkeyItem, PasskeyItem } from './schemas.ts';

/** GET /api/v1/auth/account/passkeys: with what one logs in without a password, the oldest first. */
export const listPasskeys = (context: AuthContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/auth/account/passkeys',
    summary: 'List your passkeys',
    auth: 'user',
    permission: 'account:manage',
    examples: { answers: { 200: { items: [EXAMPLE_PASSKEY] } } },
    responses: { 200: Type.Object({ items: Type.Array(PasskeyItem) }) },
    errors: ['database_unavailable'],
    handler: async ({ user }) => {
      const passkeys = await readPasskeys(context.pool, user.userId);
      const items = passkeys.map(passkeyItem);
      return { status: 200, body: { items } };
    },
  });
