import type { PoolClient } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { User } from '@golfroundpro/shared/tokens/user.ts';
import type { AuthContext } from '../context.ts';
import { revokeSessions } from '../sessions/revoke-sessions.ts';

/**
 * Changes the authenticator of a user's own; every other session ends, since it was opened without the one that
 * there is now, or with one that is gone.
 */
export async function changeOwnTotp<T>(
  { pool, relay, mail, metrics }: Pick<AuthContext, 'pool' | 'relay' | 'mail' | 'metrics'>,
  { user: { userId, sessionId: except }, caller }: { user: User; caller: Caller },
  change: (tx: PoolClient) => Promise<T>,
): Promise<T> {
  const reason = 'totp_changed';
  const { result, ended } = await inTransaction(pool, async (tx) => ({
    result: await change(tx),
    ended: await revokeSessions(tx, { userId, except, reason, actorId: userId, caller }),
  }));
  relay.wake();
  mail.wake();
  metrics.sessionsRevoked.inc({ method: reason, status: 'revoked' }, ended);
  return result;
}
