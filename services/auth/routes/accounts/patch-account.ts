import { Type } from 'typebox';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { readAccountView } from '../../accounts/account-view.ts';
import { rename } from '../../accounts/rename.ts';
import type { AuthContext } from '../../context.ts';
import { Name } from '../../schemas.ts';
import { AccountView, EXAMPLE_ACCOUNT } from './schemas.ts';

/** PATCH /api/v1/auth/account: another name for the caller. */
export const patchAccount = (context: AuthContext) =>
  defineRoute({
    method: 'patch',
    path: '/api/v1/auth/account',
    summary: 'Change your name',
    auth: 'user',
    permission: 'account:manage',
    body: Type.Object({ name: Name }, { additionalProperties: false }),
    responses: { 200: AccountView },
    examples: { body: { name: 'Moira Fraser' }, answers: { 200: EXAMPLE_ACCOUNT } },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ body, user: { userId } }) => {
      const { pool, relay, logger } = context;
      const name = body.name.trim();
      const renamed = await inTransaction(pool, (tx) => rename(tx, { userId, name }));
      if (renamed) {
        relay.wake();
        logger.info({ userId }, 'renamed');
      }
      return { status: 200, body: await readAccountView(context, userId) };
    },
  });
