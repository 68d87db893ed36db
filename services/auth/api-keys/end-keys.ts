import type { PoolClient } from 'pg';

const END = `
  WITH ended AS (DELETE FROM api_key WHERE user_id = $1 RETURNING id)
  INSERT INTO revocation (session_id) SELECT id FROM ended`;

/**
 * Ends every API key of a user and, within seconds, their tokens: for an account that goes or was lost.
 * Gives how many there were.
 */
export async function endKeys(tx: PoolClient, userId: string): Promise<number> {
  return (await tx.query(END, [userId])).rowCount ?? 0;
}
