import type { Pool, PoolClient } from 'pg';

/** The table of requests that count once, for something that counts once. */
const USE = `
  INSERT INTO idempotency (owner_id, key, request_hash) VALUES ($1, $2, '')
  ON CONFLICT DO NOTHING`;

/** Uses up what counts once among those of its kind; false: it was used before. */
export async function useOnce(
  client: Pool | PoolClient,
  kind: 'oidc' | 'passkey',
  id: string,
): Promise<boolean> {
  const { rowCount } = await client.query(USE, [kind, id]);
  return rowCount === 1;
}
