import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { noteMoveByLink } from '../claims/note-move.ts';
import { setEmail } from '../claims/set-email.ts';
import type { AuthContext } from '../context.ts';
import { AccountEntity } from '../db/account-entity.ts';
import { lockAccount, type LockedAccount } from '../db/lock-account.ts';
import { normaliseCode } from '../domain/backup-code.ts';
import { hashLinkCode } from '../domain/link-code.ts';
import { USER_UPDATED } from '../events.ts';
import { forgetLinks } from '../mail/forget-links.ts';
import {
  refuseLink,
  takeLink,
  takeLinkByCode,
  type LinkPurpose,
  type MailLink,
} from '../mail/mail-link.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { codeInvalid } from '../mfa/check-second-factor.ts';
import { sharedKey } from '../throttle/attempt-key.ts';
import { verifiedEvent } from './verified-event.ts';

/** The links that show that a mailbox is read. */
export const CONFIRMED_BY: LinkPurpose[] = ['verify-email', 'change-email'];

/** Whose e-mail is shown to be theirs now. */
export interface ConfirmedEmail {
  userId: string;
  email: string;
}

/** Who confirms, and with what: the link of the mail, or the code beside it. */
export interface EmailProof {
  userId: string;
  with: { token: string } | { code: string };
}

/**
 * Uses the link of a mail up: the e-mail it went to is verified, or becomes that of the account. Only for whoever has the
 * account too: nobody verifies with a click what somebody else has registered with their address. A
 * link that comes to nothing, since somebody else has the account or the e-mail, stays as it is.
 * @throws AppError link_invalid, link_used, code_invalid, too_many_attempts, email_taken, claims_unavailable
 */
export async function confirmEmail(
  context: AuthContext,
  proof: EmailProof,
  caller: Caller,
): Promise<ConfirmedEmail> {
  const { pool, now, relay, mail, lockouts } = context;
  const { userId } = proof;
  const key = sharedKey(context, userId);
  // All that is guessed at for an account is counted together: a million codes are soon tried.
  if ('code' in proof.with) await lockouts.mailCode.attempt(key);
  await noteMoveByLink(pool, userId, now());
  const confirmed = await inTransaction(pool, async (tx, entities) => {
    const link = await takeBy(context, tx, proof);
    const account = (await lockAccount(tx, userId)) ?? refuseLink();
    const { purpose, email } = link;
    const isTheirs = account.email === email;
    if (link.userId !== userId || (!isTheirs && purpose !== 'change-email')) return refuseLink();
    if (!isTheirs || !account.emailVerifiedAt) {
      await (isTheirs ? verify : change)(context, entities, { account, email });
      await (isTheirs ? tellVerified : tellChanged)(tx, account, caller);
    }
    return { userId, email };
  });
  if ('code' in proof.with) await lockouts.mailCode.reset(key);
  relay.wake();
  mail.wake();
  return confirmed;
}

interface Confirmed {
  account: LockedAccount;
  email: string;
}

async function verify(
  { now }: AuthContext,
  entities: EntityManager,
  { account: { id } }: Confirmed,
): Promise<void> {
  await entities.update(AccountEntity, { id }, { emailVerifiedAt: now() });
}

async function change(
  { door, now }: AuthContext,
  entities: EntityManager,
  { account, email }: Confirmed,
): Promise<void> {
  await setEmail(door, entities, { account, email, verifiedAt: now(), now: now() });
}

async function takeBy(
  { now, keys }: AuthContext,
  tx: PoolClient,
  { userId, with: given }: EmailProof,
): Promise<MailLink> {
  if ('token' in given) return takeLink(tx, given.token, CONFIRMED_BY, now());
  const codeHash = hashLinkCode(userId, normaliseCode(given.code), keys.digest);
  const link = await takeLinkByCode(tx, { userId, codeHash }, CONFIRMED_BY, now());
  if (!link) throw codeInvalid();
  return link;
}

async function tellVerified(
  tx: PoolClient,
  { id: userId }: LockedAccount,
  caller: Caller,
): Promise<void> {
  const data = { userId, changed: ['email_verified'] };
  const updated = { type: USER_UPDATED.type, aggregateId: userId, data };
  await appendEvents(tx, [updated, verifiedEvent(userId)]);
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
  const updated = { type: USER_UPDATED.type, aggregateId: userId, data };
  await appendEvents(tx, [updated, verifiedEvent(userId)]);
  await appendAudit(tx, { action: 'email.changed', actorId: userId, userId, caller });
  await queueMail(tx, { kind: 'notice', userId, email: former, notice: 'email-changed' });
}
