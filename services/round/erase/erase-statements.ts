import type { Pool, PoolClient } from 'pg';
import { eraseOwnCourses } from '../own-courses/db/erase-own-courses.ts';

/** Everything of a user that a name or an open end is left of: rounds they own or stood on. */
const FIND = `
  SELECT r.id FROM round r WHERE r.owner_id = $1 AND (
    r.state = 'in_progress'
    OR EXISTS (SELECT FROM round_player p
      WHERE p.round_id = r.id AND p.user_id IS NULL AND p.name IS NOT NULL)
    OR EXISTS (SELECT FROM round_share s WHERE s.round_id = r.id AND s.revoked_at IS NULL))
  UNION SELECT round_id FROM round_player
    WHERE user_id = $1 AND left_at IS NULL AND name IS NOT NULL
  UNION SELECT round_id FROM round_player
    WHERE user_id = $1 AND left_at IS NOT NULL AND name IS NOT NULL
  UNION SELECT round_id FROM round_player WHERE invited_id = $1
  ORDER BY 1`;
const CLEAR_NAMES = `
  UPDATE round_player SET name = NULL, invited_id = NULLIF(invited_id, $2)
  WHERE round_id = $1 AND (invited_id = $2
    OR (name IS NOT NULL AND (user_id = $2 OR (user_id IS NULL AND $3))))
  RETURNING id`;
const FORGET_ANSWERS_OF_ROUND = `
  DELETE FROM idempotency WHERE answer -> 'body' ->> 'id' = $1`;

/** The rounds that still say something of a user, by id. */
export async function findRoundsToErase(pool: Pool, userId: string): Promise<string[]> {
  return (await pool.query<{ id: string }>(FIND, [userId])).rows.map(({ id }) => id);
}

/**
 * Takes a user's name off a round, and on a round of theirs those of its guests, whom they named;
 * answers that are kept for repeated requests go where they held one, whoever asked. Gives the players concerned.
 */
export async function clearNames(
  tx: PoolClient,
  roundId: string,
  userId: string,
  isOwner: boolean,
): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(CLEAR_NAMES, [roundId, userId, isOwner]);
  if (rows.length > 0) await tx.query(FORGET_ANSWERS_OF_ROUND, [roundId]);
  return rows.map(({ id }) => id).sort();
}

/** Writes down that the user is erased, before anything goes: no record of theirs is made again. */
export async function markErased(pool: Pool, userId: string): Promise<void> {
  await pool.query('INSERT INTO erased_user (user_id) VALUES ($1) ON CONFLICT DO NOTHING', [
    userId,
  ]);
}

/**
 * Removes the handicap record of a user, what they and others said of each other, the courses they typed
 * in, and the answers kept for their repeated requests.
 */
export async function deleteRecords(tx: PoolClient, userId: string): Promise<void> {
  // The record's own row first: it is the lock of whoever posts a score. To make it waits for one who
  // is just making it, whom a DELETE alone would not see.
  await tx.query('INSERT INTO handicap (user_id) VALUES ($1) ON CONFLICT DO NOTHING', [userId]);
  await tx.query('DELETE FROM handicap WHERE user_id = $1', [userId]);
  await tx.query('DELETE FROM handicap_score WHERE user_id = $1', [userId]);
  await tx.query('DELETE FROM partner WHERE user_id = $1 OR partner_id = $1', [userId]);
  await tx.query('DELETE FROM brought_index WHERE user_id = $1', [userId]);
  await eraseOwnCourses(tx, userId);
  await tx.query('DELETE FROM idempotency WHERE owner_id = $1', [userId]);
}
