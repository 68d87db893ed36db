import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { endKeys } from '../api-keys/end-keys.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { deleteAccount } from '../db/delete-account.ts';
import type { LockedAccount } from '../db/lock-account.ts';
import { lockAdmins } from '../db/lock-admins.ts';
import { USER_DELETED } from '../events.ts';
import { revokeSessions } from '../sessions/revoke-sessions.ts';

/**
 * Erases a user at their own wish, in one transaction. False: there is no such user any more.
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
    const sessions = await eraseLocked(tx, entities, { account, actorId: userId, caller });
    await appendAudit(tx, { action: 'account.deleted', actorId: userId, userId, caller });
    return sessions;
  });
  if (ended === undefined) return false;
  relay.wake();
  metrics.sessionsRevoked.inc({ method: 'account_deleted', status: 'revoked' }, ended);
  return true;
}

/**
 * Removes an account that is locked, with all that hangs on it, ends its sessions, and tells the other
 * services. Gives how many sessions there were.
 */
export async function eraseLocked(
  tx: PoolClient,
  entities: EntityManager,
  { account, actorId, caller }: { account: LockedAccount; actorId: string | null; caller: Caller },
): Promise<number> {
  const { id: userId } = account;
  const reason = 'account_deleted';
  const sessions = await revokeSessions(tx, { userId, reason, actorId, caller });
  await endKeys(tx, userId);
  await deleteAccount(tx, entities, account);
  await appendEvents(tx, [{ type: USER_DELETED.type, aggregateId: userId, data: { userId } }]);
  return sessions;
}
