import type { KeyObject } from 'node:crypto';
import type { Pool } from 'pg';
import { hashMailCode } from '../domain/link-code.ts';
import { countLately, MOST_AN_HOUR } from '../mail/count-lately.ts';
import { newCode } from '../mail/new-code.ts';

export interface NewMailCode {
  userId: string;
  email: string;
  jobId: string;
  /** Of the request, to which the code is bound. */
  handleId: string;
  expiresAt: Date;
}

/** A mail that is tried again has another code; one that was used stays so. */
const INSERT = `
  INSERT INTO mail_link (hash, purpose, user_id, email, job_id, created_at, expires_at, code_hash)
  VALUES ($1, 'mail-code', $2, $3, $4, $5, $6, $7)
  ON CONFLICT (hash) DO UPDATE SET code_hash = excluded.code_hash WHERE mail_link.used_at IS NULL`;

/** Makes the code of a request to log in; undefined: the address got enough, or it was used already. */
export async function makeMailCode(
  pool: Pool,
  { userId, email, jobId, handleId, expiresAt }: NewMailCode,
  { now, digestKey }: { now: Date; digestKey: KeyObject },
): Promise<string | undefined> {
  const { inHour } = await countLately(pool, { email, purpose: 'mail-code', jobId }, now);
  if (inHour >= MOST_AN_HOUR) return undefined;
  const code = newCode();
  const codeHash = hashMailCode(handleId, code, digestKey);
  const values = [handleId, userId, email, jobId, now, expiresAt, codeHash];
  const { rowCount } = await pool.query(INSERT, values);
  return rowCount === 1 ? code : undefined;
}
