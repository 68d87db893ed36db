import type { PoolClient } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { AccountEntity } from '../db/account-entity.ts';
import { lockAccount, type LockedAccount } from '../db/lock-account.ts';
import { knowDeviceAlone } from '../devices/know-device-alone.ts';
import { USER_UPDATED } from '../events.ts';
import { readLink, refuseLink, takeLink, type LinkPurpose } from '../mail/mail-link.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { sharedKey } from '../throttle/attempt-key.ts';
import { setPassword } from './set-password.ts';
import { verifiedEvent } from './verified-event.ts';

const PURPOSES: LinkPurpose[] = ['reset-password', 'welcome'];
/** Whoever was here before never showed that the e-mail is theirs: nothing of them stays. */
const FORGET_FORMER = [
  'DELETE FROM totp WHERE user_id = $1',
  'DELETE FROM external_identity WHERE user_id = $1',
  'DELETE FROM passkey WHERE user_id = $1',
];

/**
 * Sets the password with the link of a mail, which shows that the e-mail is theirs as well; ends all
 * sessions and API keys, which whoever had the account before may hold. The device is known from now
 * on, and no other: whoever guesses elsewhere does not hold its owner out. A password that is refused
 * leaves the link as it is. Gives the user's id.
 * @throws AppError link_invalid, account_suspended (the link stays as it is), invalid_request, busy
 */
export async function resetPassword(
  context: AuthContext,
  { token, password, deviceToken }: { token: string; password: string; deviceToken: string },
  caller: Caller,
): Promise<string> {
  const { dataSource, pool, passwords, metrics, now } = context;
  const { userId: id } = await readLink(pool, token, PURPOSES, now());
  const owner = await dataSource.manager.findOneBy(AccountEntity, { id });
  const passwordHash = await passwords.hash(password, owner ?? refuseLink());
  const { userId, email, ended } = await inTransaction(pool, async (tx, entities) => {
    const link = await takeLink(tx, token, PURPOSES, now());
    const account = await lockAccount(tx, link.userId);
    if (account?.email !== link.email) return refuseLink();
    if (account.suspendedAt) throw new AppError('account_suspended');
    if (!account.emailVerifiedAt) {
      await entities.update(AccountEntity, { id: account.id }, { emailVerifiedAt: now() });
      await settleFormer(tx, account, caller);
    }
    await knowDeviceAlone(tx, { userId: account.id, deviceToken, at: now() });
    const sessions = await setPassword(tx, entities, { userId: account.id, passwordHash, caller });
    await tell(tx, account, link.purpose, caller);
    return { userId: account.id, email: account.email, ended: sessions };
  });
  await context.lockouts.password.reset(sharedKey(context, email));
  context.relay.wake();
  context.mail.wake();
  metrics.sessionsRevoked.inc({ method: 'password_changed', status: 'revoked' }, ended);
  return userId;
}

/** Where an admin mended an e-mail that had been verified, whoever was here before is its owner. */
async function settleFormer(
  tx: PoolClient,
  { id: userId, emailMendedAt }: LockedAccount,
  caller: Caller,
): Promise<void> {
  const former = emailMendedAt ? [] : FORGET_FORMER;
  for (const statement of former) await tx.query(statement, [userId]);
  await appendAudit(tx, { action: 'email.verified', actorId: userId, userId, caller });
}

/** The first password of an account is no news to its owner, who has just opened a mail for it. */
async function tell(
  tx: PoolClient,
  { id: userId, emailVerifiedAt }: LockedAccount,
  purpose: LinkPurpose,
  caller: Caller,
): Promise<void> {
  const changed = emailVerifiedAt ? ['password'] : ['password', 'email_verified'];
  const data = { userId, changed };
  const updated = { type: USER_UPDATED.type, aggregateId: userId, data };
  const verified = emailVerifiedAt ? [] : [verifiedEvent(userId)];
  await appendEvents(tx, [updated, ...verified]);
  const detail = { with: purpose };
  await appendAudit(tx, { action: 'password.set', actorId: userId, userId, caller, detail });
  if (purpose === 'welcome') return;
  await queueMail(tx, { kind: 'notice', userId, notice: 'password-changed' });
}
