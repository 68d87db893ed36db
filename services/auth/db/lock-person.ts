import type { PoolClient } from 'pg';

const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '/person/' || $1, 0))`;
const WAS_ERASED = `
  SELECT FROM audit_entry WHERE user_id = $1 AND action = 'account.deleted' LIMIT 1`;

/** Keeps others who make or erase the account of a person, which may not be there yet, until the transaction ends. */
export async function lockPerson(tx: PoolClient, userId: string): Promise<void> {
  await tx.query(LOCK, [userId]);
}

/** Whether a person was erased: as the audit log says, nothing else of them is there to tell. */
export async function wasErased(tx: PoolClient, userId: string): Promise<boolean> {
  return (await tx.query(WAS_ERASED, [userId])).rows.length > 0;
}
