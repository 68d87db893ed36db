import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { readAccountView } from '../../accounts/account-view.ts';
import type { AuthContext } from '../../context.ts';
import { AccountView, EXAMPLE_ACCOUNT } from './schemas.ts';

/** GET /api/v1/auth/account: the caller's own. */
export const getAccount = (context: AuthContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/auth/account',
    summary: 'Your account',
    auth: 'user',
    permission: 'account:manage',
    responses: { 200: AccountView },
    examples: { answers: { 200: EXAMPLE_ACCOUNT } },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ user: { userId } }) => ({
      status: 200,
      body: await readAccountView(context, userId),
    }),
  });
