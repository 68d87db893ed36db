import type { Pool, PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Leader } from '@golfroundpro/shared/db/leader.ts';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { Logger } from '@golfroundpro/shared/logging/logger.ts';
import type { Relay } from '@golfroundpro/shared/relay/relay.ts';
import { endWaysIn } from '../accounts/end-ways-in.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthMetrics } from '../auth-metrics.ts';
import type { Door } from '../claims/door.ts';
import { setEmail } from '../claims/set-email.ts';
import type { LockedAccount } from '../db/lock-account.ts';
import { USER_UPDATED } from '../events.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { revokeSessions } from '../sessions/revoke-sessions.ts';
import type { Recovery } from './recovery-rows.ts';

/** What those need who finish recoveries; not the whole context, which starts one of them. */
export interface RecoveryWork {
  pool: Pool;
  door: Door;
  now: () => Date;
  relay: Relay;
  mail: Leader;
  metrics: AuthMetrics;
  logger: Logger;
}

export interface FinishedRecovery {
  account: LockedAccount;
  recovery: Recovery;
  now: Date;
  /** Who approved it. */
  actorId: string;
  caller: Caller;
}

/** The mailbox that the account had may be somebody else's by now: no link in it works any more. */
const FORGET = [
  'DELETE FROM recovery WHERE user_id = $1',
  'DELETE FROM totp WHERE user_id = $1',
  'DELETE FROM mail_link WHERE user_id = $1 AND used_at IS NULL',
];

/**
 * Gives an account to the mailbox that its owner has now: all that let somebody in ends, and a mail lets them choose a
 * password, which shows that the e-mail is theirs. Gives how many sessions there were.
 * @throws AppError email_taken, claims_unavailable
 */
export async function finishRecovery(
  door: Door,
  tx: PoolClient,
  entities: EntityManager,
  { account, recovery, now, actorId, caller }: FinishedRecovery,
): Promise<number> {
  const { id: userId, email: former } = account;
  const { id: recoveryId, email } = recovery;
  await setEmail(door, entities, { account, email, verifiedAt: null, now });
  await endWaysIn(tx, entities, userId);
  for (const statement of FORGET) await tx.query(statement, [userId]);
  const data = { userId, changed: ['email', 'password', 'totp'] };
  await appendEvents(tx, [{ type: USER_UPDATED.type, aggregateId: userId, data }]);
  const detail = { recoveryId };
  await appendAudit(tx, { action: 'recovery.finished', actorId, userId, caller, detail });
  await queueMail(tx, { kind: 'notice', userId, email: former, notice: 'recovered' });
  await queueMail(tx, { kind: 'reset-password', email });
  return revokeSessions(tx, { userId, reason: 'recovered', actorId, caller });
}

/** Behind the commit. */
export function tellFinished(
  { relay, mail, metrics, logger }: RecoveryWork,
  { userId, ended }: { userId: string; ended: number },
): void {
  relay.wake();
  mail.wake();
  metrics.sessionsRevoked.inc({ method: 'recovered', status: 'revoked' }, ended);
  logger.info({ userId }, 'account recovered');
}
