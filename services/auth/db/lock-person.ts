import type { PoolClient } from 'pg';

/** In one order, so that of two who lock several neither waits for the other. */
const LOCK = `
  SELECT pg_advisory_xact_lock(key) FROM (
    SELECT DISTINCT hashtextextended(current_schema() || '/person/' || id, 0) AS key
    FROM unnest($1::uuid[]) AS person (id) ORDER BY key) AS ordered`;
const ERASED = `
  SELECT DISTINCT user_id AS "userId" FROM audit_entry WHERE user_id = ANY ($1) AND action = 'account.deleted'`;

/** Keeps others who make or erase the account of a person, which may not be there yet, until the transaction ends. */
export async function lockPerson(tx: PoolClient, userId: string): Promise<void> {
  await lockPeople(tx, [userId]);
}

/** The same for many. */
export async function lockPeople(tx: PoolClient, userIds: string[]): Promise<void> {
  await tx.query(LOCK, [userIds]);
}

/** Whether a person was erased: as the audit log says, nothing else of them is there to tell. */
export async function wasErased(tx: PoolClient, userId: string): Promise<boolean> {
  return (await erasedAmong(tx, [userId])).has(userId);
}

/** Those of many who were. */
export async function erasedAmong(tx: PoolClient, userIds: string[]): Promise<Set<string>> {
  const { rows } = await tx.query<{ userId: string }>(ERASED, [userIds]);
  return new Set(rows.map(({ userId }) => userId));
}
