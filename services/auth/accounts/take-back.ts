import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Door } from '../claims/door.ts';
import { noteMove } from '../claims/note-move.ts';
import { setEmail } from '../claims/set-email.ts';
import type { AuthContext } from '../context.ts';
import { lockAccount, type LockedAccount } from '../db/lock-account.ts';
import { USER_UPDATED } from '../events.ts';
import { readLink, refuseLink, takeLink, type MailLink } from '../mail/mail-link.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { revokeSessions } from '../sessions/revoke-sessions.ts';
import { endWaysIn } from './end-ways-in.ts';
import { verifiedEvent } from './verified-event.ts';

/** The links that an earlier notice had stay, and those that stop a recovery. */
const FORGET_LINKS = `
  DELETE FROM mail_link
  WHERE user_id = $1 AND used_at IS NULL AND purpose <> 'stop-recovery'
    AND (purpose <> 'not-me' OR created_at >= $2)`;
const FORGET_TOTP = 'DELETE FROM totp WHERE user_id = $1';

/**
 * Takes an account back for its owner, with the link of a notice that says "this was not me": all that
 * lets somebody in ends, the password too, and a mail lets the owner choose a new one. What the notice
 * told of is undone where it would keep them out: another e-mail, an authenticator. Gives the user's id.
 *
 * An e-mail that was changed twice is given back to where it was first: a link ends those that were
 * made behind it, and no earlier one, so that nobody to whom an intruder gave the account keeps it.
 * @throws AppError link_invalid; email_taken where somebody else has the e-mail by now; claims_unavailable
 */
export async function takeBack(
  context: AuthContext,
  token: string,
  caller: Caller,
): Promise<string> {
  const { pool, now, relay, mail, metrics, door } = context;
  const noticed = await readLink(pool, token, ['not-me'], now());
  if (noticed.notice === 'email-changed') await noteMove(pool, noticed.userId, now());
  const { userId, ended } = await inTransaction(pool, async (tx, entities) => {
    const link = await takeLink(tx, token, ['not-me'], now());
    const account = (await lockAccount(tx, link.userId)) ?? refuseLink();
    if (account.email !== link.email)
      await giveEmailBack(tx, entities, { door, account, link, caller, now: now() });
    const sessions = await endAll(tx, entities, { link, caller });
    await queueMail(tx, { kind: 'reset-password', email: link.email });
    return { userId: account.id, ended: sessions };
  });
  relay.wake();
  mail.wake();
  metrics.sessionsRevoked.inc({ method: 'not_me', status: 'revoked' }, ended);
  return userId;
}

interface TakingBack {
  link: MailLink;
  caller: Caller;
}

interface EmailGivenBack extends TakingBack {
  door: Door;
  account: LockedAccount;
  now: Date;
}

/** Only to where the notice of that change went. */
async function giveEmailBack(
  tx: PoolClient,
  entities: EntityManager,
  { door, account, link, caller, now }: EmailGivenBack,
): Promise<void> {
  if (link.notice !== 'email-changed') return refuseLink();
  const { id: userId, email: former } = account;
  const { email } = link;
  await setEmail(door, entities, { account, email, verifiedAt: now, now });
  const detail = { with: 'not-me' };
  await appendAudit(tx, { action: 'email.changed', actorId: userId, userId, caller, detail });
  const data = { userId, changed: ['email'] };
  const updated = { type: USER_UPDATED.type, aggregateId: userId, data };
  await appendEvents(tx, [updated, verifiedEvent(userId)]);
  await queueMail(tx, { kind: 'notice', userId, email: former, notice: 'email-given-back' });
}

/** Gives how many sessions there were. */
async function endAll(
  tx: PoolClient,
  entities: EntityManager,
  { link: { userId, notice, createdAt }, caller }: TakingBack,
): Promise<number> {
  await endWaysIn(tx, entities, userId);
  await tx.query(FORGET_LINKS, [userId, createdAt]);
  if (notice === 'totp-enrolled') await tx.query(FORGET_TOTP, [userId]);
  const changed = notice === 'totp-enrolled' ? ['password', 'totp'] : ['password'];
  const data = { userId, changed };
  await appendEvents(tx, [{ type: USER_UPDATED.type, aggregateId: userId, data }]);
  const detail = { notice };
  const action = 'account.taken_back';
  await appendAudit(tx, { action, actorId: userId, userId, caller, detail });
  return revokeSessions(tx, { userId, reason: 'not_me', actorId: userId, caller });
}
