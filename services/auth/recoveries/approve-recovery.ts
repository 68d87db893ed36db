import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { noteMove } from '../claims/note-move.ts';
import { lockAccount } from '../db/lock-account.ts';
import { finishRecovery, tellFinished } from './finish-recovery.ts';
import { approve, readRecovery } from './recovery-rows.ts';

/**
 * Says as a second person that a recovery is right: not the one who opened it, nor the one whose account it is. Where the
 * waiting time is over the account changes hands at once, else when it is. Gives whether it did.
 * @throws AppError not_found (it has ended), forbidden, email_taken, claims_unavailable
 */
export async function approveRecovery(
  context: AuthContext,
  { recoveryId, actorId }: { recoveryId: string; actorId: string },
  caller: Caller,
): Promise<boolean> {
  const { pool, now, door } = context;
  const at = now();
  const found = await readRecovery(pool, recoveryId, at);
  if (!found) throw new AppError('not_found');
  const { userId } = found;
  if (actorId === found.openedBy || actorId === userId) {
    throw new AppError('forbidden', { detail: 'A second person has to approve it.' });
  }
  if (at >= found.readyAt) await noteMove(pool, userId, at);
  const ended = await inTransaction(pool, async (tx, entities) => {
    const account = await lockAccount(tx, userId);
    const recovery = await readRecovery(tx, recoveryId, at);
    if (!account || !recovery) throw new AppError('not_found');
    if (await approve(tx, { id: recoveryId, by: actorId, at })) {
      const detail = { recoveryId };
      await appendAudit(tx, { action: 'recovery.approved', actorId, userId, caller, detail });
    }
    if (at < recovery.readyAt) return undefined;
    const approvedBy = recovery.approvedBy ?? actorId;
    const finished = { account, recovery, now: at, actorId: approvedBy, caller };
    return finishRecovery(door, tx, entities, finished);
  });
  if (ended === undefined) return false;
  tellFinished(context, { userId, ended });
  return true;
}
