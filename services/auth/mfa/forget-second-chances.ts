import type { PoolClient } from 'pg';

const FORGET = [
  'DELETE FROM trusted_device WHERE user_id = $1',
  'DELETE FROM backup_code WHERE user_id = $1',
];

/**
 * Removes what stands in for a code: trusted devices and backup codes. Each change of the password
 * or of the authenticator does it, since whoever made it may have been locking somebody out.
 */
export async function forgetSecondChances(tx: PoolClient, userId: string): Promise<void> {
  for (const statement of FORGET) await tx.query(statement, [userId]);
}
