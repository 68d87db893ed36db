import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { endKeys } from '../api-keys/end-keys.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { deleteAccount } from '../db/delete-account.ts';
import { lockAdmins } from '../db/lock-admins.ts';
import { USER_DELETED } from '../events.ts';
import { revokeSessions } from '../sessions/revoke-sessions.ts';

/**
 * Erases a user at their own wish: the account with all that hangs on it, its sessions, and the
 * event that tells the other services are one transaction. False: there is no such user any more.
 * @throws AppError last_admin
 */
export async function eraseAccount(
  { pool, relay, metrics }: AuthContext,
  userId: string,
  caller: Caller,
): Promise<boolean> {
  const ended = await inTransaction(pool, async (tx, entities) => {
    const { account, otherAdmins } = await lockAdmins(tx, userId);
    if (!account) return undefined;
    if (account.roles.includes('admin') && otherAdmins.length === 0)
      throw new AppError('last_admin');
    const reason = 'account_deleted';
    const sessions = await revokeSessions(tx, { userId, reason, actorId: userId, caller });
    await endKeys(tx, userId);
    await deleteAccount(tx, entities, account);
    await appendEvents(tx, [{ type: USER_DELETED.type, aggregateId: userId, data: { userId } }]);
    await appendAudit(tx, { action: 'account.deleted', actorId: userId, userId, caller });
    return sessions;
  });
  if (ended === undefined) return false;
  relay.wake();
  metrics.sessionsRevoked.inc({ method: 'account_deleted', status: 'revoked' }, ended);
  return true;
}
