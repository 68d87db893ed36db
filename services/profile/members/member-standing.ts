import type { Pool } from 'pg';

/** Where a member stands, as an event told it. */
export interface Standing {
  userId: string;
  isActive: boolean;
  /** Of the event in the log of its producer. */
  position: string;
}

const TAKE = `
  INSERT INTO member_standing (user_id, is_active, position)
  SELECT DISTINCT ON (user_id) user_id, is_active, position
  FROM unnest($1::uuid[], $2::boolean[], $3::bigint[]) AS told (user_id, is_active, position)
  ORDER BY user_id, position DESC
  ON CONFLICT (user_id) DO UPDATE SET is_active = excluded.is_active, position = excluded.position
  WHERE member_standing.position < excluded.position`;
const FORGET_ERASED = `
  DELETE FROM member_standing WHERE user_id = ANY($1::uuid[])
    AND EXISTS (SELECT FROM erased_user WHERE erased_user.user_id = member_standing.user_id)`;

/** Keeps the latest of what was told of each; what comes again, or late, changes nothing. */
export async function takeStandings(pool: Pool, told: Standing[]): Promise<void> {
  const userIds = told.map(({ userId }) => userId);
  await pool.query(TAKE, [
    userIds,
    told.map(({ isActive }) => isActive),
    told.map(({ position }) => position),
  ]);
  // Behind the insert: an erasure sees it, or is seen here.
  await pool.query(FORGET_ERASED, [userIds]);
}

/** Whether somebody is an active member of the club. */
export async function isActiveMember(pool: Pool, userId: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    'SELECT FROM member_standing WHERE user_id = $1 AND is_active',
    [userId],
  );
  return rowCount === 1;
}
