import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { hashBackupCode } from '../domain/backup-code.ts';
import { queueMail } from '../mail/queue-mail.ts';

const USE = 'DELETE FROM backup_code WHERE user_id = $1 AND hash = ANY ($2)';

/** Whether a code is one of the user's backup codes. It is used up, and the user is told. */
export async function useBackupCode(
  { pool, keys, mail }: Pick<AuthContext, 'pool' | 'keys' | 'mail'>,
  userId: string,
  code: string,
  caller: Caller,
): Promise<boolean> {
  const used = await inTransaction(pool, async (tx) => {
    const digests = [keys.digest, ...keys.formerDigests];
    const hashes = digests.map((key) => hashBackupCode(userId, code, key));
    const { rowCount } = await tx.query(USE, [userId, hashes]);
    if (rowCount !== 1) return false;
    await appendAudit(tx, { action: 'backup_code.used', actorId: userId, userId, caller });
    await queueMail(tx, { kind: 'notice', userId, notice: 'backup-code-used' });
    return true;
  });
  if (used) mail.wake();
  return used;
}
