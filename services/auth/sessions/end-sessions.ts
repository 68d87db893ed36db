import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import type { AuthContext } from '../context.ts';
import { revokeSessions, type Revocation } from './revoke-sessions.ts';

/** Ends sessions of a user as a command of its own. Gives how many there were. */
export async function endSessions(context: AuthContext, revocation: Revocation): Promise<number> {
  const { pool, relay, metrics, logger } = context;
  const { userId, reason } = revocation;
  const ended = await inTransaction(pool, (tx) => revokeSessions(tx, revocation));
  relay.wake();
  metrics.sessionsRevoked.inc({ method: reason, status: 'revoked' }, ended);
  logger.info({ userId, reason, ended }, 'sessions ended');
  return ended;
}
