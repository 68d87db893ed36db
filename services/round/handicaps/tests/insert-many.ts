import type { Pool } from 'pg';
import { insertRound } from './handicap-rounds.ts';

/** Rounds of 18 holes on as many days, copied from one; some at a time, as queries have a time-out. */
export async function insertMany(pool: Pool, userId: string, count: number): Promise<void> {
  const first = await insertRound(pool, { userIds: [userId], playedOn: '2020-01-01' });
  for (let from = 1; from < count; from += 200) {
    await pool.query(COPY, [first, from, Math.min(from + 200, count) - 1, userId]);
  }
}

const COPY = `
  WITH made AS (
    INSERT INTO round (id, version, state, owner_id, course_id, card_version, holes, played_on)
    SELECT gen_random_uuid(), 1, state, owner_id, course_id, card_version, holes, played_on + n
    FROM round, generate_series($2::integer, $3::integer) AS n WHERE id = $1
    RETURNING id, played_on
  ), seated AS (
    INSERT INTO round_player (id, round_id, user_id, tee_id, seat, played_on, course_id, context,
      state, pars, stroke_indexes, lengths, course_rating_tenths, slope, par)
    SELECT gen_random_uuid(), m.id, p.user_id, p.tee_id, 1, m.played_on, p.course_id, p.context,
      p.state, p.pars, p.stroke_indexes, p.lengths, p.course_rating_tenths, p.slope, p.par
    FROM made m, round_player p WHERE p.round_id = $1
    RETURNING id, played_on
  )
  INSERT INTO hole_score (player_id, hole, strokes, picked_up, version, scored_by)
  SELECT id, hole, 4 + (hole * 7 + (played_on - date '2020-01-01') * 3) % 4, false, 1, $4
  FROM seated, generate_series(1, 18) AS hole`;
