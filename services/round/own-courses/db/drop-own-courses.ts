import type { PoolClient } from 'pg';

// Whoever starts a round on one of them holds its card until the round is there.
const LOCK_CARDS = `SELECT FROM course_card k JOIN course c ON c.id = k.course_id
  WHERE c.owner_id = $1 AND ($2::uuid IS NULL OR c.id = $2) FOR UPDATE OF k`;
const DROP_UNPLAYED = `
  WITH unplayed AS (
    SELECT id FROM course c WHERE owner_id = $1 AND ($2::uuid IS NULL OR id = $2)
      AND NOT EXISTS (SELECT FROM round r WHERE r.course_id = c.id)
  ), cards AS (DELETE FROM course_card WHERE course_id IN (SELECT id FROM unplayed))
  DELETE FROM course WHERE id IN (SELECT id FROM unplayed)`;
const ARCHIVE = `
  UPDATE course SET state = 'archived'
  WHERE owner_id = $1 AND state = 'published' AND ($2::uuid IS NULL OR id = $2)`;

/**
 * Takes one of a member's courses away, or all of them; false where there is none. What rounds were
 * played on stays for them, and is the member's no more. The caller has locked them.
 */
export async function dropOwnCourses(
  tx: PoolClient,
  ownerId: string,
  id: string | null,
): Promise<boolean> {
  await tx.query(LOCK_CARDS, [ownerId, id]);
  const dropped = await tx.query(DROP_UNPLAYED, [ownerId, id]);
  const archived = await tx.query(ARCHIVE, [ownerId, id]);
  return dropped.rowCount! + archived.rowCount! > 0;
}
