import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { forgetBackupCodes } from './forget-second-chances.ts';
import { makeBackupCodes } from './make-backup-codes.ts';

/** The lock lets one renewal in at a time, so that there are never two sets of ten. */
const LOCK = 'SELECT FROM totp WHERE user_id = $1 AND confirmed_at IS NOT NULL FOR UPDATE';

/**
 * New backup codes in place of the old ones.
 * @throws AppError totp_not_enrolled
 */
export async function renewBackupCodes(
  context: Pick<AuthContext, 'pool' | 'keys' | 'mail'>,
  userId: string,
  caller: Caller,
): Promise<string[]> {
  const codes = await inTransaction(context.pool, async (tx) => {
    const { rowCount } = await tx.query(LOCK, [userId]);
    if (rowCount === 0) throw new AppError('totp_not_enrolled');
    await forgetBackupCodes(tx, userId);
    await appendAudit(tx, { action: 'backup_codes.made', actorId: userId, userId, caller });
    await queueMail(tx, { kind: 'notice', userId, notice: 'backup-codes-made' });
    return makeBackupCodes(tx, context, userId);
  });
  context.mail.wake();
  return codes;
}
