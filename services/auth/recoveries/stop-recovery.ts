import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { AuthContext } from '../context.ts';
import { lockAccount } from '../db/lock-account.ts';
import { readLink, refuseLink, takeLink } from '../mail/mail-link.ts';
import { endRecovery } from './end-recovery.ts';

/**
 * Stops a recovery with the link that the mailbox of the account got: whoever reads it has not lost it. Gives the user's id.
 * @throws AppError link_invalid (also: it is over), link_used
 */
export async function stopRecoveryByLink(
  { pool, now }: Pick<AuthContext, 'pool' | 'now'>,
  token: string,
  caller: Caller,
): Promise<string> {
  const { userId } = await readLink(pool, token, ['stop-recovery'], now());
  await inTransaction(pool, async (tx) => {
    // Before the link: whoever finishes it has the account first, and ends the link then.
    await lockAccount(tx, userId);
    await takeLink(tx, token, ['stop-recovery'], now());
    const detail = { with: 'link' };
    const end = { action: 'recovery.stopped', actorId: userId, caller, detail } as const;
    if (!(await endRecovery(tx, userId, end))) refuseLink();
  });
  return userId;
}
