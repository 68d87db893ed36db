import type { Queryable } from '../../db/queryable.ts';
import type { RoundRecord } from './round-record.ts';

// One statement, so that scores and version are of one moment.
const READ = `
  SELECT r.id, r.version, r.state, r.context, r.course_id AS "courseId", c.name AS "courseName",
    c.owner_id IS NOT NULL AS "ownCourse",
    r.card_version AS "cardVersion", r.holes, cardinality(k.pars) AS "holesOnCard", r.played_on::text AS "playedOn",
    r.owner_id AS "ownerId", r.marker_id AS "markerId",
    r.handicap_allowance AS "handicapAllowance", r.started_at AS "startedAt",
    r.finished_at AS "finishedAt", (
      SELECT coalesce(json_agg(player ORDER BY player.seat), '[]') FROM (
        SELECT p.id, p.user_id AS "userId", p.invited_id AS "invitedId", p.name, p.tee_id AS "teeId", p.gender, p.seat, p.pars,
          p.stroke_indexes AS "strokeIndexes", p.lengths,
          p.course_rating_tenths AS "courseRatingTenths", p.slope, p.par,
          p.handicap_index_tenths AS "handicapIndexTenths",
          p.handicap_index_from AS "handicapIndexFrom", p.course_handicap AS "courseHandicap",
          p.playing_handicap AS "playingHandicap", p.total_strokes AS "totalStrokes",
          p.total_version AS "totalVersion", (
            SELECT coalesce(json_agg(score ORDER BY score.hole), '[]') FROM (
              SELECT s.hole, s.strokes, s.picked_up AS "pickedUp", s.putts, s.fairway, s.penalties,
                s.sand, s.version
              FROM hole_score s WHERE s.player_id = p.id
            ) score
          ) AS scores
        FROM round_player p WHERE p.round_id = r.id AND p.left_at IS NULL
      ) player
    ) AS players
  FROM round r JOIN course c ON c.id = r.course_id
  JOIN course_card k ON k.course_id = r.course_id AND k.version = r.card_version
  WHERE r.id = ANY($1::uuid[])
  ORDER BY r.played_on, r.started_at, r.id`;

/** Reads rounds with players and scores, by date of play and time of the start. */
export async function readRounds(db: Queryable, ids: string[]): Promise<RoundRecord[]> {
  const query = { name: 'read-rounds', text: READ, values: [ids] };
  return (await db.query<RoundRecord>(query)).rows;
}
