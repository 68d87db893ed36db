import type { PoolClient } from 'pg';
import type { LockedAccount } from './lock-account.ts';

/** In one order, so that two who change admins at the same moment wait instead of deadlocking. */
const LOCK = `
  SELECT id, name, email, email_verified_at AS "emailVerifiedAt", roles FROM account
  WHERE id = $1 OR 'admin' = ANY (roles) ORDER BY id FOR NO KEY UPDATE`;

/**
 * Reads an account beside every admin, and keeps them all as they are until the transaction ends:
 * for what may take the last admin away.
 */
export async function lockAdmins(
  tx: PoolClient,
  userId: string,
): Promise<{ account: LockedAccount | undefined; otherAdmins: number }> {
  const { rows } = await tx.query<LockedAccount>(LOCK, [userId]);
  const account = rows.find(({ id }) => id === userId);
  return { account, otherAdmins: rows.length - (account ? 1 : 0) };
}
