import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { checkBounds } from './check-bounds.ts';
import { lockAccountInvitation } from './lock-account-invitation.ts';
import { lockInviter } from './lock-inviter.ts';

const RESEND = `
  UPDATE account_invitation
  SET mails = mails + 1, mailed_at = $2, expires_at = $3, invited_by = $4 WHERE id = $1`;

/**
 * Sends an open invitation once more, from when on it is that of whoever sends it. Links of earlier mails work as long
 * as they would have.
 * @throws AppError not_found, forbidden, rate_limited
 */
export async function resendAccountInvitation(
  { pool, now, config, mail }: AuthContext,
  { id, actorId }: { id: string; actorId: string },
  caller: Caller,
): Promise<void> {
  await inTransaction(pool, async (tx) => {
    const at = now();
    const { email, roles } = await lockAccountInvitation(tx, id, at);
    await lockInviter(tx, actorId, roles);
    await checkBounds(tx, { inviterId: actorId, email, at });
    const expiresAt = new Date(at.getTime() + config.lifetimes.accountInvitationSeconds * 1000);
    await tx.query(RESEND, [id, at, expiresAt, actorId]);
    await queueMail(tx, { kind: 'account-invitation', email, accountInvitationId: id });
    const detail = { accountInvitationId: id, roles, again: true };
    const action = 'account_invitation.sent';
    await appendAudit(tx, { action, actorId, userId: null, caller, detail });
  });
  mail.wake();
}
