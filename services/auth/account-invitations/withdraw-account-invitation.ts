import type { Pool } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { lockAccountInvitation } from './lock-account-invitation.ts';

const WITHDRAW = `
  UPDATE account_invitation SET outcome = 'withdrawn', ended_at = $2 WHERE id = $1`;

/** Ends an open invitation: its links work no more. @throws AppError not_found */
export async function withdrawAccountInvitation(
  pool: Pool,
  { id, actorId, at }: { id: string; actorId: string; at: Date },
  caller: Caller,
): Promise<void> {
  await inTransaction(pool, async (tx) => {
    await lockAccountInvitation(tx, id, at);
    await tx.query(WITHDRAW, [id, at]);
    const detail = { accountInvitationId: id };
    const action = 'account_invitation.withdrawn';
    await appendAudit(tx, { action, actorId, userId: null, caller, detail });
  });
}
