import type { PoolClient } from 'pg';

/** Trusts no device of a user any more. */
export async function forgetTrustedDevices(tx: PoolClient, userId: string): Promise<void> {
  await tx.query('DELETE FROM trusted_device WHERE user_id = $1', [userId]);
}

/** Ends the backup codes of a user. */
export async function forgetBackupCodes(tx: PoolClient, userId: string): Promise<void> {
  await tx.query('DELETE FROM backup_code WHERE user_id = $1', [userId]);
}

/**
 * Removes what stands in for a code: trusted devices and backup codes. Each change of the
 * authenticator does it, since whoever made it may have been locking somebody out.
 */
export async function forgetSecondChances(tx: PoolClient, userId: string): Promise<void> {
  await forgetTrustedDevices(tx, userId);
  await forgetBackupCodes(tx, userId);
}
