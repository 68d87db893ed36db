import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { noteMove } from '../claims/note-move.ts';
import { lockAccount } from '../db/lock-account.ts';
import { endRecovery, expireRecoveries } from './end-recovery.ts';
import { finishRecovery, tellFinished, type RecoveryWork } from './finish-recovery.ts';
import { readDueRecoveries, readRecovery, type Recovery } from './recovery-rows.ts';

const EVERY_MS = 60_000;
const NOBODY = { address: '', userAgent: '' };

/** Finishes what was approved before its time, each minute; every instance does, and rows decide. Gives how to stop. */
export function startRecoveries(work: RecoveryWork): () => void {
  const run = () =>
    void workOnRecoveries(work).catch((error: unknown) =>
      work.logger.warn({ err: error }, 'recoveries wait'),
    );
  const timer = setInterval(run, EVERY_MS);
  return () => clearInterval(timer);
}

/** Finishes the recoveries whose waiting time is over, and ends those that nobody approved in time. */
export async function workOnRecoveries(work: RecoveryWork): Promise<void> {
  for (const recovery of await readDueRecoveries(work.pool, work.now())) {
    await finishDue(work, recovery);
  }
  await inTransaction(work.pool, (tx) => expireRecoveries(tx, work.now()));
}

async function finishDue(work: RecoveryWork, { id, userId }: Recovery): Promise<void> {
  try {
    await noteMove(work.pool, userId, work.now());
    const ended = await inTransaction(work.pool, async (tx, entities) => {
      const account = await lockAccount(tx, userId);
      const recovery = await readRecovery(tx, id, work.now());
      if (!account || !recovery?.approvedBy) return undefined;
      const actorId = recovery.approvedBy;
      const finished = { account, recovery, now: work.now(), actorId, caller: NOBODY };
      return finishRecovery(work.door, tx, entities, finished);
    });
    if (ended !== undefined) tellFinished(work, { userId, ended });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'email_taken') throw error;
    const detail = { reason: error.code };
    const end = { action: 'recovery.cancelled', actorId: null, caller: NOBODY, detail } as const;
    await inTransaction(work.pool, (tx) => endRecovery(tx, userId, end));
  }
}
