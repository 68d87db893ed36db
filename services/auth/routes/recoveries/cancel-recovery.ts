import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { lockAccount } from '../../db/lock-account.ts';
import { endRecovery } from '../../recoveries/end-recovery.ts';
import { readRecovery } from '../../recoveries/recovery-rows.ts';
import { RecoveryParams } from './schemas.ts';

/** DELETE /api/v1/auth/recoveries/:recoveryId: an admin who sees that it is not right ends it. */
export const cancelRecovery = (context: AuthContext) =>
  defineRoute({
    method: 'delete',
    path: '/api/v1/auth/recoveries/:recoveryId',
    summary: 'Cancel the recovery of an account',
    auth: 'user',
    permission: 'accounts:manage',
    stepUp: true,
    params: RecoveryParams,
    responses: { 204: null },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params: { recoveryId }, user: { userId: actorId }, request }) => {
      const { pool, now, logger } = context;
      const end = { action: 'recovery.cancelled', actorId, caller: callerOf(request) } as const;
      const found = await readRecovery(pool, recoveryId, now());
      if (!found) throw new AppError('not_found');
      await inTransaction(pool, async (tx) => {
        await lockAccount(tx, found.userId);
        // Another one may have been opened since.
        const recovery = await readRecovery(tx, recoveryId, now());
        if (!recovery || !(await endRecovery(tx, recovery.userId, end)))
          throw new AppError('not_found');
      });
      logger.info({ userId: found.userId, actorId }, 'recovery cancelled');
      return { status: 204 };
    },
  });
