import type { PoolClient } from 'pg';
import { LOCKED_COLUMNS, type LockedAccount } from './lock-account.ts';

/** In one order, so that two who change admins at the same moment wait instead of deadlocking. */
const LOCK = `
  SELECT ${LOCKED_COLUMNS} FROM account
  WHERE id = $1 OR 'admin' = ANY (roles) ORDER BY id FOR NO KEY UPDATE`;

/**
 * Reads an account beside every admin, and keeps them all as they are until the transaction ends:
 * for what may take the last admin away. Who is suspended is no admin meanwhile. Gives the ids of the others.
 */
export async function lockAdmins(
  tx: PoolClient,
  userId: string,
): Promise<{ account: LockedAccount | undefined; otherAdmins: string[] }> {
  const { rows } = await tx.query<LockedAccount>(LOCK, [userId]);
  const account = rows.find(({ id }) => id === userId);
  const others = rows.filter(({ id, suspendedAt }) => id !== userId && !suspendedAt);
  return { account, otherAdmins: others.map(({ id }) => id) };
}
