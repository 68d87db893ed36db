import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { verifiedEvent } from '../accounts/verified-event.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { insertClaimed } from '../claims/insert-claimed.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { refuseSuspended } from '../sessions/refuse-suspended.ts';
import type { CheckedAccount } from '../sessions/start-session.ts';
import type { Decision } from './decide-account.ts';
import type { ProvenIdentity } from './login-cookies.ts';
import { useLoginOnce } from './use-login-once.ts';

/** An account that a login at the provider is about to open. */
export interface Settlement {
  proven: ProvenIdentity;
  decision: Decision;
  account: CheckedAccount;
  caller: Caller;
}

/** Nothing when the account is gone; the session will say so. */
const LINK = `
  INSERT INTO external_identity (issuer, subject, user_id)
  SELECT $1, $2, id FROM account WHERE id = $3
  ON CONFLICT DO NOTHING`;

/**
 * Uses the identity up, and makes or links its account, in one transaction: only once every factor
 * was right, since a link outlives the login.
 * @throws AppError oidc_refused when it was used before; email_taken when two logins made the account;
 * account_suspended, whose identities stay as they are
 */
export async function settleAccount(context: AuthContext, settlement: Settlement): Promise<void> {
  const { proven, decision, account } = settlement;
  await inTransaction(context.pool, async (tx, entities) => {
    await useLoginOnce(tx, proven.id);
    if (decision.action === 'none') return;
    await refuseSuspended(tx, account.id);
    if (decision.action === 'register') {
      const { email } = decision;
      await register(tx, entities, settlement, { email, claimedAt: context.now() });
    }
    const { issuer, subject } = proven.identity;
    await tx.query(LINK, [issuer, subject, account.id]);
    await audit(tx, settlement, 'identity.linked');
    // Who has just registered has nothing else that somebody could have been in.
    if (decision.action !== 'link') return;
    await queueMail(tx, { kind: 'notice', userId: account.id, notice: 'identity-linked' });
  });
  context.mail.wake();
  context.relay.wake();
  if (decision.action === 'register') {
    context.metrics.usersRegistered.inc({ method: 'oidc', status: 'registered' });
  }
}

async function register(
  tx: PoolClient,
  entities: EntityManager,
  settlement: Settlement,
  claim: { email: string; claimedAt: Date },
): Promise<void> {
  const { name } = settlement.proven.identity;
  const account = { ...settlement.account, name, ...claim, passwordHash: null };
  await insertClaimed(tx, entities, account);
  await audit(tx, settlement, 'account.registered');
  await appendEvents(tx, [verifiedEvent(account.id)]);
}

function audit(
  tx: PoolClient,
  { proven, account, caller }: Settlement,
  action: 'account.registered' | 'identity.linked',
): Promise<void> {
  const { issuer } = proven.identity;
  const userId = account.id;
  return appendAudit(tx, { action, actorId: userId, userId, caller, detail: { issuer } });
}
