import type { Pool } from 'pg';
import type { Once } from '@golfroundpro/shared/db/kept-answers.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';

const CLAIM = `INSERT INTO idempotency (owner_id, key, request_hash) VALUES ($1, $2, $3)
  ON CONFLICT DO NOTHING`;
const READ =
  'SELECT request_hash AS "requestHash" FROM idempotency WHERE owner_id = $1 AND key = $2';

/**
 * Keeps what a key is for, before anything is done with it: the answer is too long to be kept, and made anew.
 * @throws AppError idempotency_key_reused
 */
export async function claimKey(pool: Pool, { ownerId, key, requestHash }: Once): Promise<void> {
  await pool.query(CLAIM, [ownerId, key, requestHash]);
  const { rows } = await pool.query<{ requestHash: string }>(READ, [ownerId, key]);
  if (rows[0]?.requestHash !== requestHash) throw new AppError('idempotency_key_reused');
}
