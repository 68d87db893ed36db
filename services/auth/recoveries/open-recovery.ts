import type { PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { emailTaken } from '../claims/refusals.ts';
import { lockAccount } from '../db/lock-account.ts';
import { RECOVERY_DAYS } from '../lifetimes.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { expireRecoveries } from './end-recovery.ts';
import { readRecovery, type Recovery } from './recovery-rows.ts';

export interface NewRecovery {
  userId: string;
  email: string;
  evidence: string;
  actorId: string;
  caller: Caller;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const TAKEN = 'SELECT FROM account WHERE email = $1';
const INSERT = `
  INSERT INTO recovery (id, user_id, email, evidence, opened_by, opened_at, ready_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (user_id) DO NOTHING`;

/**
 * Opens the recovery of an account for somebody who showed who they are, and lost all that lets them in. Nothing
 * changes yet: the mailbox that the account has is told at once, and again the day before the waiting time ends.
 * @throws AppError not_found, forbidden (one's own), email_taken, recovery_open
 */
export async function openRecovery(context: AuthContext, wanted: NewRecovery): Promise<Recovery> {
  const { pool, now, config, mail } = context;
  const { userId, actorId, email, evidence, caller } = wanted;
  if (actorId === userId) {
    throw new AppError('forbidden', { detail: 'Somebody else has to see who you are.' });
  }
  const at = now();
  const readyAt = new Date(at.getTime() + config.lifetimes.recoveryWaitSeconds * 1000);
  const expiresAt = new Date(at.getTime() + RECOVERY_DAYS * DAY_MS);
  const id = uuidv7();
  const opened = await inTransaction(pool, async (tx) => {
    if (!(await lockAccount(tx, userId))) throw new AppError('not_found');
    if ((await tx.query(TAKEN, [email])).rowCount) throw emailTaken();
    await expireRecoveries(tx, at);
    const values = [id, userId, email, evidence, actorId, at, readyAt, expiresAt];
    if ((await tx.query(INSERT, values)).rowCount === 0) throw new AppError('recovery_open');
    await tellOwner(tx, { userId, at, readyAt });
    const detail = { recoveryId: id, evidence };
    await appendAudit(tx, { action: 'recovery.opened', actorId, userId, caller, detail });
    return readRecovery(tx, id, at);
  });
  mail.wake();
  return opened!;
}

/** A waiting time of a day has no day before its last. */
async function tellOwner(
  tx: PoolClient,
  { userId, at, readyAt }: { userId: string; at: Date; readyAt: Date },
): Promise<void> {
  await queueMail(tx, { kind: 'notice', userId, notice: 'recovery-opened' });
  const dueAt = new Date(readyAt.getTime() - DAY_MS);
  if (dueAt <= at) return;
  await queueMail(tx, { kind: 'notice', userId, notice: 'recovery-soon', dueAt });
}
