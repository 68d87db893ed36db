import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { readAccount } from '../../db/account-page.ts';
import { AccountItem, AccountParams, EXAMPLE_ACCOUNT } from './schemas.ts';

/** GET /api/v1/auth/accounts/:userId: one account, for admins. */
export const getAccount = (context: AuthContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/auth/accounts/:userId',
    summary: 'Get an account',
    auth: 'user',
    permission: 'accounts:manage',
    params: AccountParams,
    responses: { 200: AccountItem },
    examples: { answers: { 200: EXAMPLE_ACCOUNT } },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params }) => {
      const account = await readAccount(context.pool, params.userId);
      if (!account) throw new AppError('not_found');
      return { status: 200, body: account };
    },
  });
