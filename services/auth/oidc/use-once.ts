import type { Pool, PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';

/** The table of requests that count once, for something that counts once. */
const USE = `
  INSERT INTO idempotency (owner_id, key, request_hash) VALUES ('oidc', $1, '')
  ON CONFLICT DO NOTHING`;

/** Uses up a step of a login. @throws AppError oidc_refused when it was used before */
export async function useOnce(client: Pool | PoolClient, id: string): Promise<void> {
  const { rowCount } = await client.query(USE, [id]);
  if (rowCount === 0) throw new AppError('oidc_refused', { detail: 'This login was used before.' });
}
