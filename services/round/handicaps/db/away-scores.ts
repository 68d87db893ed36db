import type { ClientBase, Pool } from 'pg';
import { isoTime } from '../../db/iso-time.ts';
import type { AwayRound } from '../domain/away-score.ts';

/** A score of a user's record that no round stands behind, with what the record made of it. */
export interface AwayRow extends AwayRound {
  id: string;
  differentialTenths: number | null;
  indexAfterTenths: number | null;
}

const COLUMNS = `
  player_id AS id, away_course AS "courseName", away_tee AS "teeName",
  played_on::text AS "playedOn", ${isoTime('started_at')} AS "enteredAt", holes,
  course_rating_tenths AS "courseRatingTenths", slope, par, total AS strokes,
  differential_tenths AS "differentialTenths", index_after_tenths AS "indexAfterTenths"`;
const READ_PAGE = `
  SELECT ${COLUMNS} FROM handicap_score
  WHERE user_id = $1 AND course_id IS NULL
    AND (played_on, started_at, player_id) < ($2::date, $3::timestamptz, $4::uuid)
  ORDER BY played_on DESC, started_at DESC, player_id DESC LIMIT $5`;
const LAST = ['infinity', 'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** Such scores, the latest first. */
export async function readAwayScores(
  client: ClientBase | Pool,
  userId: string,
  limit: number,
  before: string[] = LAST,
): Promise<AwayRow[]> {
  return (await client.query<AwayRow>(READ_PAGE, [userId, ...before, limit])).rows;
}

/** Takes such a score out of a user's record; false where there is none. */
export async function withdrawAway(
  client: ClientBase,
  userId: string,
  id: string,
): Promise<boolean> {
  const text =
    'DELETE FROM handicap_score WHERE player_id = $1 AND user_id = $2 AND course_id IS NULL';
  return (await client.query(text, [id, userId])).rowCount === 1;
}

/** How many of them a user's record has. */
export async function countAway(client: ClientBase, userId: string): Promise<number> {
  const text = `SELECT count(*)::integer AS count FROM handicap_score
    WHERE user_id = $1 AND course_id IS NULL`;
  return (await client.query<{ count: number }>(text, [userId])).rows[0]!.count;
}
