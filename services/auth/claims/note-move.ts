import type { Pool } from 'pg';

/** More than a claim can be under way. */
const DUE_AFTER = `interval '30 seconds'`;
const NOTE = `
  UPDATE account SET claimed_at = NULL, claim_due_at = $2::timestamptz + ${DUE_AFTER} WHERE id = $1`;
const HAS_LINK = `
  EXISTS (SELECT FROM mail_link
    WHERE user_id = $1 AND purpose = 'change-email' AND used_at IS NULL AND expires_at > $2)`;

/**
 * Notes, before an account gets another e-mail, that its claim may move and the account may not: whatever becomes of it,
 * the loop brings the claim to where the account is.
 */
export async function noteMove(pool: Pool, userId: string, now: Date): Promise<void> {
  await pool.query(NOTE, [userId, now]);
}

/** The same where a mail asks an account whether it is to have another e-mail. */
export async function noteMoveByLink(pool: Pool, userId: string, now: Date): Promise<void> {
  await pool.query(`${NOTE} AND ${HAS_LINK}`, [userId, now]);
}
