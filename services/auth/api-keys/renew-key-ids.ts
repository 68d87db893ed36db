import type { PoolClient } from 'pg';

const RENEW = `
  WITH former AS (
    SELECT id, gen_random_uuid() AS next FROM api_key WHERE user_id = $1 ORDER BY id FOR UPDATE
  ), renewed AS (
    UPDATE api_key SET id = former.next FROM former WHERE api_key.id = former.id
  )
  INSERT INTO revocation (session_id) SELECT id FROM former`;

/**
 * Ends the tokens of every API key of a user within seconds, and not the keys: tokens are revoked by the
 * id of their key for as long as they could last, so that a key with another id is good again at once.
 */
export async function renewKeyIds(tx: PoolClient, userId: string): Promise<void> {
  await tx.query(RENEW, [userId]);
}
