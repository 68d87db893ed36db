import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { verifiedEvent } from '../accounts/verified-event.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { AccountEntity } from '../db/account-entity.ts';
import { lockAccount, type LockedAccount } from '../db/lock-account.ts';
import { knowDeviceAlone } from '../devices/know-device-alone.ts';
import { USER_UPDATED } from '../events.ts';
import { refuseLink, takeLink, takeLinkByCode, type MailLink } from '../mail/mail-link.ts';
import { codeInvalid } from '../mfa/check-second-factor.ts';
import { sharedKey } from '../throttle/attempt-key.ts';
import { findProof, PURPOSES, type FoundProof, type RegistrationProof } from './find-proof.ts';

/** The other mails of the person say as well that they were used. */
const USE_OTHERS = `
  UPDATE mail_link SET used_at = $3, expires_at = $3
  WHERE user_id = $1 AND purpose = ANY ($2) AND used_at IS NULL`;

/** Whoever shows that they read the mailbox of a registration, and the password that they choose. */
export interface RegistrationConfirmed {
  proof: RegistrationProof;
  password: string;
  deviceToken: string;
}

/**
 * Verifies the e-mail of a registration and gives the account its password, and changes nothing else. A password that is
 * refused leaves the link as it is; of several who come at once one confirms.
 * @throws AppError link_invalid, link_used, code_invalid, too_many_attempts, account_suspended, invalid_request, busy
 */
export async function confirmRegistration(
  context: AuthContext,
  { proof, password, deviceToken }: RegistrationConfirmed,
  caller: Caller,
): Promise<{ userId: string; email: string }> {
  const { dataSource, pool, passwords, lockouts, relay, now } = context;
  const found = await findProof(context, proof);
  const owner = await dataSource.manager.findOneBy(AccountEntity, { id: found.userId });
  const passwordHash = await passwords.hash(password, owner ?? refuseLink());
  const confirmed = await inTransaction(pool, async (tx, entities) => {
    const link = await take(context, tx, found);
    const account = await lockAccount(tx, link.userId);
    if (account?.email !== link.email) return refuseLink();
    if (account.emailVerifiedAt) throw new AppError('link_used');
    if (account.suspendedAt) throw new AppError('account_suspended');
    await tx.query(USE_OTHERS, [account.id, PURPOSES, now()]);
    await knowDeviceAlone(tx, { userId: account.id, deviceToken, at: now() });
    await verify(tx, entities, { account, passwordHash, at: now(), caller });
    return { userId: account.id, email: account.email };
  });
  await lockouts.password.reset(sharedKey(context, confirmed.email));
  relay.wake();
  return confirmed;
}

async function take(
  { now }: AuthContext,
  tx: PoolClient,
  { userId, by }: FoundProof,
): Promise<MailLink> {
  if ('token' in by) return takeLink(tx, by.token, PURPOSES, now());
  const link = await takeLinkByCode(tx, { userId, ...by }, PURPOSES, now());
  if (!link) throw codeInvalid();
  return link;
}

interface Verified {
  account: LockedAccount;
  passwordHash: string;
  at: Date;
  caller: Caller;
}

async function verify(
  tx: PoolClient,
  entities: EntityManager,
  { account: { id: userId }, passwordHash, at, caller }: Verified,
): Promise<void> {
  await entities.update(AccountEntity, { id: userId }, { passwordHash, emailVerifiedAt: at });
  const data = { userId, changed: ['password', 'email_verified'] };
  const updated = { type: USER_UPDATED.type, aggregateId: userId, data };
  await appendEvents(tx, [updated, verifiedEvent(userId)]);
  const entry = { actorId: userId, userId, caller };
  await appendAudit(tx, { action: 'email.verified', ...entry });
  const detail = { with: 'confirm-registration' };
  await appendAudit(tx, { action: 'password.set', ...entry, detail });
}
