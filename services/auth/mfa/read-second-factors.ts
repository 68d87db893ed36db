import type { Pool } from 'pg';

/** What an account has beside its password. */
export interface SecondFactors {
  /** Whether an authenticator is set up and confirmed. */
  totp: boolean;
  backupCodesLeft: number;
  passkeys: number;
}

const READ = `
  SELECT EXISTS (SELECT FROM totp WHERE user_id = $1 AND confirmed_at IS NOT NULL) AS totp,
    (SELECT count(*)::integer FROM backup_code WHERE user_id = $1) AS "backupCodesLeft",
    (SELECT count(*)::integer FROM passkey WHERE user_id = $1) AS passkeys`;

/** Reads what an account has beside its password. */
export async function readSecondFactors(pool: Pool, userId: string): Promise<SecondFactors> {
  const { rows } = await pool.query<SecondFactors>(READ, [userId]);
  return rows[0]!;
}
