import type { PoolClient } from 'pg';

const DELETE_ANSWERS = `
  DELETE FROM idempotency WHERE owner_id = $1 OR answer -> 'body' ->> 'userId' = $1`;
const DELETE_ACCOUNT = 'DELETE FROM account WHERE id = $1';

/**
 * Removes an account with its sessions (they go with the row) and every stored answer that names it.
 * False: there was none.
 */
export async function deleteAccount(tx: PoolClient, userId: string): Promise<boolean> {
  const { rowCount } = await tx.query(DELETE_ACCOUNT, [userId]);
  await tx.query(DELETE_ANSWERS, [userId]);
  return rowCount === 1;
}
