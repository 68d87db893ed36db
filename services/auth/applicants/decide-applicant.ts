import type { PoolClient } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { lockAccount } from '../db/lock-account.ts';
import { USER_UPDATED } from '../events.ts';
import { queueMail } from '../mail/queue-mail.ts';

/** Why somebody is refused. Words of their own would be personal, and the audit log keeps what it is told. */
export const REFUSALS = ['no_member', 'not_known', 'has_another_account'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Whom it is about, and who decides. */
export interface Decision {
  userId: string;
  actorId: string;
  caller: Caller;
}

const APPROVE = `UPDATE account SET roles = '{golfer}', refused_at = NULL WHERE id = $1`;
const REFUSE = 'UPDATE account SET refused_at = $2 WHERE id = $1';

/**
 * Makes an applicant a golfer: their sessions go on, and have the role from their next refresh on. They are told.
 * @throws AppError not_found: there is nobody who waits
 */
export async function approveApplicant(
  { pool, relay, mail }: AuthContext,
  { userId, actorId, caller }: Decision,
): Promise<void> {
  await inTransaction(pool, async (tx) => {
    await lockApplicant(tx, userId);
    await tx.query(APPROVE, [userId]);
    const data = { userId, changed: ['roles'] };
    await appendEvents(tx, [{ type: USER_UPDATED.type, aggregateId: userId, data }]);
    await appendAudit(tx, { action: 'applicant.approved', actorId, userId, caller });
    await queueMail(tx, { kind: 'approved', userId });
  });
  relay.wake();
  mail.wake();
}

/** Refuses an applicant, who can be approved later all the same. @throws AppError not_found */
export async function refuseApplicant(
  { pool, now }: AuthContext,
  { userId, actorId, caller }: Decision,
  reason: Refusal,
): Promise<void> {
  await inTransaction(pool, async (tx) => {
    await lockApplicant(tx, userId);
    await tx.query(REFUSE, [userId, now()]);
    const entry = { actorId, userId, caller, detail: { reason } };
    await appendAudit(tx, { action: 'applicant.refused', ...entry });
  });
}

async function lockApplicant(tx: PoolClient, userId: string): Promise<void> {
  const account = await lockAccount(tx, userId);
  if (account?.roles.length !== 0) throw new AppError('not_found');
}
