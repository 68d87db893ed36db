import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { deletePasskey } from './passkey-rows.ts';

/** Ends a passkey of a user, and tells them. @throws AppError not_found */
export async function removePasskey(
  { pool, mail }: Pick<AuthContext, 'pool' | 'mail'>,
  { userId, id, caller }: { userId: string; id: string; caller: Caller },
): Promise<void> {
  await inTransaction(pool, async (tx) => {
    if (!(await deletePasskey(tx, { id, userId }))) throw new AppError('not_found');
    const detail = { passkeyId: id };
    await appendAudit(tx, { action: 'passkey.removed', actorId: userId, userId, caller, detail });
    await queueMail(tx, { kind: 'notice', userId, notice: 'passkey-removed' });
  });
  mail.wake();
}
