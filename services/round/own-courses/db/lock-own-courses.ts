import type { PoolClient } from 'pg';

const LOCK_ALL = `SELECT pg_advisory_xact_lock(
  hashtextextended(current_schema() || '/own-courses/' || $1, 0))`;

/** Keeps every other writer of a member's courses waiting until the transaction ends. */
export async function lockOwnCourses(tx: PoolClient, ownerId: string): Promise<void> {
  await tx.query(LOCK_ALL, [ownerId]);
}
