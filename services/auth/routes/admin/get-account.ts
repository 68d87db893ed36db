import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { appendAudit } from '../../audit/append-audit.ts';
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
    handler: async ({ params: { userId }, user: { userId: actorId }, request }) => {
      const account = await readAccount(context.pool, userId);
      if (!account) throw new AppError('not_found');
      const entry = { actorId, userId, caller: callerOf(request) };
      await appendAudit(context.pool, { action: 'account.read', ...entry });
      return { status: 200, body: account };
    },
  });
