import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { lockAdmins } from '../db/lock-admins.ts';
import { lockPerson, wasErased } from '../db/lock-person.ts';
import { USER_DELETED } from '../events.ts';
import { eraseLocked } from './erase-account.ts';
import { erasureRefusal } from './erasure-refusal.ts';

/**
 * Erases a person of the club's books, whose account may not be there yet: what asks for one later makes none. The same
 * again changes nothing. Gives whether there was something to do.
 * @throws AppError last_admin, admin_needed: also where whoever asked is no admin any more
 */
export async function erasePerson(
  { pool, relay, metrics }: AuthContext,
  { userId, actorId }: { userId: string; actorId: string | null },
  caller: Caller,
): Promise<boolean> {
  const ended = await inTransaction(pool, async (tx, entities) => {
    await lockPerson(tx, userId);
    const { account, otherAdmins } = await lockAdmins(tx, userId);
    if (!account && (await wasErased(tx, userId))) return undefined;
    const refusal = erasureRefusal({ account, otherAdmins }, actorId);
    if (refusal) throw new AppError(refusal);
    const told = { type: USER_DELETED.type, aggregateId: userId, data: { userId } };
    if (!account) await appendEvents(tx, [told]);
    const sessions = account ? await eraseLocked(tx, entities, { account, actorId, caller }) : 0;
    await appendAudit(tx, { action: 'account.deleted', actorId, userId, caller });
    return sessions;
  });
  if (ended === undefined) return false;
  relay.wake();
  metrics.sessionsRevoked.inc({ method: 'account_deleted', status: 'revoked' }, ended);
  metrics.usersDeleted.inc({ method: 'staff', status: 'deleted' });
  return true;
}
