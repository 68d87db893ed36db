import type { PoolClient } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { verifiedEvent } from '../accounts/verified-event.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { claimForNew } from '../claims/claim-for-new.ts';
import { insertClaimed } from '../claims/insert-claimed.ts';
import { accountRoles } from '../domain/account-roles.ts';
import { findByLink, lockByLink, type AcceptableInvitation } from './find-by-link.ts';

const ACCEPT = `
  UPDATE account_invitation SET outcome = 'accepted', ended_at = $2 WHERE id = $1`;

/** Who accepts: what they are called, and the password that they chose. */
export interface Acceptance {
  token: string;
  name: string;
  password: string;
}

/**
 * Makes the account that a link invites to, with the roles of the invitation; the mail has shown that the e-mail is
 * theirs. Of several who come with the link one gets it. Where the e-mail has an account by now, which may be
 * somebody's who only typed it, nothing happens: the invitation gives it no role, and the link stays as it is.
 * @throws AppError link_invalid, link_used, invalid_request, busy, email_taken, registration_unconfirmed,
 * claims_unavailable
 */
export async function acceptAccountInvitation(
  context: AuthContext,
  { token, name, password }: Acceptance,
  caller: Caller,
): Promise<{ userId: string; email: string }> {
  const { pool, passwords, now, relay, metrics } = context;
  const { email } = await findByLink(pool, token, now());
  const passwordHash = await passwords.hash(password, { name, email });
  const id = await claimForNew(context, { name, email }).catch(async (error: unknown) => {
    // Where the e-mail is taken because another came with the same link, that is what to say.
    await findByLink(pool, token, now());
    throw error;
  });
  const at = now();
  await inTransaction(pool, async (tx, entities) => {
    const invitation = await lockByLink(tx, token, at);
    const roles = accountRoles(invitation.roles);
    const account = { id, name, email, passwordHash, roles, emailVerifiedAt: at, claimedAt: at };
    await insertClaimed(tx, entities, account);
    await tx.query(ACCEPT, [invitation.id, at]);
    await appendEvents(tx, [verifiedEvent(id)]);
    await audit(tx, id, invitation, caller);
  });
  relay.wake();
  metrics.usersRegistered.inc({ method: 'account_invitation', status: 'registered' });
  return { userId: id, email };
}

async function audit(
  tx: PoolClient,
  userId: string,
  { id: accountInvitationId, roles, invitedBy }: AcceptableInvitation,
  caller: Caller,
): Promise<void> {
  const entry = { actorId: userId, userId, caller };
  await appendAudit(tx, { action: 'account.registered', ...entry });
  const detail = { accountInvitationId, roles, invitedBy };
  await appendAudit(tx, { action: 'account_invitation.accepted', ...entry, detail });
}
