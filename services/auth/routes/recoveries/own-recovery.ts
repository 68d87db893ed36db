import { Type } from 'typebox';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { OrNull } from '@golfroundpro/shared/http/schemas.ts';
import type { AuthContext } from '../../context.ts';
import { lockAccount } from '../../db/lock-account.ts';
import { endRecovery } from '../../recoveries/end-recovery.ts';
import { readRecoveryOf } from '../../recoveries/recovery-rows.ts';
import { Time } from '../../schemas.ts';

const PATH = '/api/v1/auth/account/recovery';
const OwnRecovery = Type.Object({ openedAt: Time, readyAt: Time });

/** GET /api/v1/auth/account/recovery: whether somebody says that you have lost your account. */
export const getOwnRecovery = (context: AuthContext) =>
  defineRoute({
    method: 'get',
    path: PATH,
    summary: 'The recovery of your account that is open, or null',
    auth: 'user',
    permission: 'account:manage',
    responses: { 200: Type.Object({ recovery: OrNull(OwnRecovery) }) },
    examples: {
      answers: {
        200: {
          recovery: {
            openedAt: '2026-05-02T08:00:00.000Z',
            readyAt: '2026-05-05T08:00:00.000Z',
          },
        },
      },
    },
    errors: ['database_unavailable'],
    handler: async ({ user: { userId } }) => {
      const found = await readRecoveryOf(context.pool, userId, context.now());
      const recovery = found ? { openedAt: found.openedAt, readyAt: found.readyAt } : null;
      return { status: 200, body: { recovery } };
    },
  });

/** DELETE /api/v1/auth/account/recovery: whoever is logged in has lost nothing. It takes no step-up: nothing changes by it. */
export const stopOwnRecovery = (context: AuthContext) =>
  defineRoute({
    method: 'delete',
    path: PATH,
    summary: 'Stop the recovery of your account, if one is open',
    auth: 'user',
    permission: 'account:manage',
    responses: { 204: null },
    errors: ['database_unavailable'],
    handler: async ({ user: { userId }, request }) => {
      const detail = { with: 'session' };
      const caller = callerOf(request);
      const end = { action: 'recovery.stopped', actorId: userId, caller, detail } as const;
      await inTransaction(context.pool, async (tx) => {
        await lockAccount(tx, userId);
        await endRecovery(tx, userId, end);
      });
      context.logger.info({ userId }, 'recovery stopped');
      return { status: 204 };
    },
  });
