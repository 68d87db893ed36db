import type { PoolClient } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { lockAccount } from '../db/lock-account.ts';
import { queueMail } from '../mail/queue-mail.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const AT_MOST_A_DAY = 5;

const LATEST = `
  SELECT at FROM audit_entry
  WHERE user_id = $1 AND action = 'account.exported' AND at > $2
  ORDER BY id DESC LIMIT ${AT_MOST_A_DAY}`;

/**
 * Notes that a user asks for all that is kept of them, and tells the owner: five times a day at most.
 * @throws AppError too_many_exports; unauthenticated where the account is gone
 */
export async function noteRequest(
  { pool, mail, now }: Pick<AuthContext, 'pool' | 'mail' | 'now'>,
  userId: string,
  caller: Caller,
): Promise<void> {
  await inTransaction(pool, async (tx) => {
    // So that those who ask at the same moment are counted one after the other.
    if (!(await lockAccount(tx, userId))) throw new AppError('unauthenticated');
    await requireFew(tx, userId, now());
    await appendAudit(tx, { action: 'account.exported', actorId: userId, userId, caller });
    await queueMail(tx, { kind: 'notice', userId, notice: 'account-exported' });
  });
  mail.wake();
}

async function requireFew(tx: PoolClient, userId: string, now: Date): Promise<void> {
  const values = [userId, new Date(now.getTime() - DAY_MS)];
  const { rows } = await tx.query<{ at: Date }>(LATEST, values);
  if (rows.length < AT_MOST_A_DAY) return;
  const nextMs = rows.at(-1)!.at.getTime() + DAY_MS - now.getTime();
  const headers = { 'retry-after': `${Math.ceil(nextMs / 1000)}` };
  throw new AppError('too_many_exports', { headers });
}
