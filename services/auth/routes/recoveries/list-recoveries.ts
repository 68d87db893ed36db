import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { AuthContext } from '../../context.ts';
import { readOpenRecoveries } from '../../recoveries/recovery-rows.ts';
import { EXAMPLE_RECOVERY, RecoveryItem } from './schemas.ts';

/** GET /api/v1/auth/recoveries: those that are open, the oldest first. */
export const listRecoveries = (context: AuthContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/auth/recoveries',
    summary: 'List the recoveries of accounts that are open, a hundred at most',
    auth: 'user',
    permission: 'accounts:manage',
    responses: { 200: Type.Object({ items: Type.Array(RecoveryItem) }) },
    examples: { answers: { 200: { items: [EXAMPLE_RECOVERY] } } },
    errors: ['database_unavailable'],
    handler: async ({ user: { userId: actorId }, request }) => {
      const items = await readOpenRecoveries(context.pool, context.now());
      const entry = { actorId, userId: null, caller: callerOf(request) };
      const detail = { recoveries: items.length };
      await appendAudit(context.pool, { action: 'accounts.read', ...entry, detail });
      return { status: 200, body: { items } };
    },
  });
