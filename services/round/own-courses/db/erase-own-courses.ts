import type { PoolClient } from 'pg';
import { dropOwnCourses } from './drop-own-courses.ts';
import { lockOwnCourses } from './lock-own-courses.ts';

const CLEAR_NAMES = `
  WITH alone AS (
    UPDATE course c SET name = '–' WHERE owner_id = $1 AND NOT EXISTS (
      SELECT FROM round r JOIN round_player p ON p.round_id = r.id
      WHERE r.course_id = c.id AND p.user_id <> $1 AND p.left_at IS NULL)
    RETURNING id
  )
  UPDATE course_card SET tees = jsonb_set(tees, '{0,name}', '"–"')
  WHERE course_id IN (SELECT id FROM alone)`;

/** Deletes a member's courses, and what they called those with rounds, but where other members played too. */
export async function eraseOwnCourses(tx: PoolClient, ownerId: string): Promise<void> {
  await lockOwnCourses(tx, ownerId);
  await dropOwnCourses(tx, ownerId, null);
  await tx.query(CLEAR_NAMES, [ownerId]);
}
