import type { PoolClient } from 'pg';

const MAKE = `INSERT INTO told (user_id) SELECT * FROM unnest($1::uuid[]) AS t (id) ORDER BY id
  ON CONFLICT DO NOTHING`;
const LOCK = 'SELECT FROM told WHERE user_id = ANY($1) ORDER BY user_id FOR UPDATE';

/** Locks people, also such as nothing is known of yet: of two topics that tell of one the second sees the first. */
export async function lockPeople(tx: PoolClient, userIds: string[]): Promise<void> {
  await tx.query(MAKE, [userIds]);
  await tx.query(LOCK, [userIds]);
}
