import type { PoolClient } from 'pg';
import { appendEvents } from '@golfroundpro/shared/events/append-events.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { lockAccount } from '../db/lock-account.ts';
import { USER_UPDATED } from '../events.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { forgetSecondChances } from './forget-second-chances.ts';

export interface TotpRemoval {
  userId: string;
  /** The user (removed), or an admin for somebody who lost their authenticator (reset). */
  actorId: string;
  how: 'removed' | 'reset';
  caller: Caller;
  /** For the audit log. */
  detail?: Record<string, unknown>;
}

const REMOVE = 'DELETE FROM totp WHERE user_id = $1 AND confirmed_at IS NOT NULL';

/**
 * Takes the authenticator off an account, with all that stood in for it; tells the owner.
 * @throws AppError not_found (no such account), totp_not_enrolled
 */
export async function removeTotp(tx: PoolClient, removal: TotpRemoval): Promise<void> {
  const { userId, actorId, how, caller, detail = {} } = removal;
  if (!(await lockAccount(tx, userId))) throw new AppError('not_found');
  const { rowCount } = await tx.query(REMOVE, [userId]);
  if (rowCount === 0) throw new AppError('totp_not_enrolled');
  await forgetSecondChances(tx, userId);
  const data = { userId, changed: ['totp'] };
  await appendEvents(tx, [{ type: USER_UPDATED.type, aggregateId: userId, data }]);
  await appendAudit(tx, { action: `totp.${how}`, actorId, userId, caller, detail });
  await queueMail(tx, { kind: 'notice', userId, notice: `totp-${how}` });
}
