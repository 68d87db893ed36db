import type { Pool } from 'pg';

/** A code as somebody gives it, with the request that it has to be of. */
export interface GivenMailCode {
  handleId: string;
  userId: string;
  codeHash: string;
  at: Date;
}

const GOOD = `
  hash = $1 AND purpose = 'mail-code' AND user_id = $2 AND code_hash = $3 AND expires_at > $4
    AND used_at IS NULL`;
const FIND = `SELECT FROM mail_link WHERE ${GOOD}`;
const USE = `UPDATE mail_link SET used_at = $4, expires_at = $4 WHERE ${GOOD}`;

/** Whether a code is the one that was mailed for that request, which it stays. */
export async function isMailCode(pool: Pool, given: GivenMailCode): Promise<boolean> {
  return (await pool.query(FIND, valuesOf(given))).rowCount === 1;
}

/** Uses a code up: of several that come with it one gets true. */
export async function useMailCode(pool: Pool, given: GivenMailCode): Promise<boolean> {
  return (await pool.query(USE, valuesOf(given))).rowCount === 1;
}

function valuesOf({ handleId, userId, codeHash, at }: GivenMailCode): unknown[] {
  return [handleId, userId, codeHash, at];
}
