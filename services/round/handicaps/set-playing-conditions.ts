import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { lockHandicaps, markOutdated } from './db/handicap-state.ts';
import { rerunRecord } from './rerun-record.ts';

/** The playing conditions calculation of a course and day, and who set it. */
export interface PlayingConditions {
  courseId: string;
  playedOn: string;
  pcc: number;
  setBy: string;
}

const SET = `
  INSERT INTO playing_conditions (course_id, played_on, pcc, set_by)
  SELECT id, $2, $3, $4 FROM course WHERE id = $1 AND owner_id IS NULL
  ON CONFLICT (course_id, played_on) DO UPDATE SET pcc = excluded.pcc, set_by = excluded.set_by,
    set_at = now()`;
const CONCERNED = `
  SELECT DISTINCT user_id AS "userId" FROM handicap_score
  WHERE course_id = $1 AND played_on = $2 ORDER BY user_id`;

/**
 * Sets a day's playing conditions, marks the records that hold a score of it, then reckons them again, each in
 * a transaction of its own, so that nobody's finish waits for all of them. What is cut short is done by
 * the next finish, or the next start.
 * @returns how many records; undefined where the club has no such course
 */
export async function setPlayingConditions(
  pool: Pool,
  conditions: PlayingConditions,
): Promise<number | undefined> {
  const userIds = await inTransaction(pool, (tx) => setAndMark(tx, conditions));
  for (const userId of userIds ?? []) {
    await inTransaction(pool, async (tx) => {
      await lockHandicaps(tx, [userId]);
      await rerunRecord(tx, userId);
    });
  }
  return userIds?.length;
}

async function setAndMark(
  tx: PoolClient,
  { courseId, playedOn, pcc, setBy }: PlayingConditions,
): Promise<string[] | undefined> {
  const { rowCount } = await tx.query(SET, [courseId, playedOn, pcc, setBy]);
  if (rowCount === 0) return undefined;
  const { rows } = await tx.query<{ userId: string }>(CONCERNED, [courseId, playedOn]);
  const userIds = rows.map(({ userId }) => userId);
  await lockHandicaps(tx, userIds);
  await markOutdated(tx, userIds);
  return userIds;
}
