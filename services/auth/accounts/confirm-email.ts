import type { PoolClient } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { AccountEntity } from '../db/account-entity.ts';
import { emailTaken, isEmailTaken } from '../db/insert-account.ts';
import { lockAccount, type LockedAccount } from '../db/lock-account.ts';
import { USER_UPDATED } from '../events.ts';
import { forgetLinks } from '../mail/forget-links.ts';
import { refuseLink, takeLink, type LinkPurpose } from '../mail/mail-link.ts';
import { queueMail } from '../mail/queue-mail.ts';

const PURPOSES: LinkPurpose[] = ['verify-email', 'change-email'];

/** Whose e-mail is shown to be theirs now. */
export interface ConfirmedEmail {
  userId: string;
  email: string;
}

/**
 * Uses the link of a mail up: the e-mail it went to is verified, or becomes that of the account. A
 * link that comes to nothing because somebody else has the e-mail stays as it is.
 * @throws AppError link_invalid, email_taken
 */
export async function confirmEmail(
  { pool, now, relay, mail }: AuthContext,
  token: string,
  caller: Caller,
): Promise<ConfirmedEmail> {
  const confirmed = await inTransaction(pool, async (tx, entities) => {
    const { purpose, userId, email } = await takeLink(tx, token, PURPOSES, now());
    const account = (await lockAccount(tx, userId)) ?? refuseLink();
    const isTheirs = account.email === email;
    if (!isTheirs && purpose !== 'change-email') return refuseLink();
    const fresh = { email, emailVerifiedAt: now() };
    if (!isTheirs || !account.emailVerifiedAt) {
      await entities.update(AccountEntity, { id: userId }, fresh).catch((error: unknown) => {
        throw isEmailTaken(error) ? emailTaken() : error;
      });
      await (isTheirs ? tellVerified(tx, account, caller) : tellChanged(tx, account, caller));
    }
    return { userId, email };
  });
  relay.wake();
  mail.wake();
  return confirmed;
}

async function tellVerified(
  tx: PoolClient,
  { id: userId }: LockedAccount,
  caller: Caller,
): Promise<void> {
  const data = { userId, changed: ['email_verified'] };
  await appendEvents(tx, [{ type: USER_UPDATED.type, aggregateId: userId, data }]);
  await appendAudit(tx, { action: 'email.verified', actorId: userId, userId, caller });
}

/** The notice goes to the address that was: if an intruder did this, its owner is there. */
async function tellChanged(
  tx: PoolClient,
  { id: userId, email: former }: LockedAccount,
  caller: Caller,
): Promise<void> {
  await forgetLinks(tx, userId);
  const data = { userId, changed: ['email'] };
  await appendEvents(tx, [{ type: USER_UPDATED.type, aggregateId: userId, data }]);
  await appendAudit(tx, { action: 'email.changed', actorId: userId, userId, caller });
  await queueMail(tx, { kind: 'notice', userId, email: former, notice: 'email-changed' });
}
