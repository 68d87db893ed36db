/** Every round that shows somebody's name, or that they own, mark or are asked to play in. */
export const ROUND_IDS = `
  SELECT id FROM (
    SELECT id FROM round WHERE owner_id = $1
    UNION SELECT id FROM round WHERE marker_id = $1
    UNION SELECT round_id FROM round_player WHERE user_id = $1 AND left_at IS NULL
    UNION SELECT round_id FROM round_player WHERE invited_id = $1
  ) AS mine
  WHERE id > $2 ORDER BY id LIMIT $3`;

/** Of a round that they left they see no more than their own seat. */
export const LEFT_SEATS = `
  SELECT p.id, p.round_id AS "roundId", p.played_on::text AS "playedOn", c.name AS "courseName",
    p.name, p.left_at AS "leftAt", p.total_strokes AS "totalStrokes", (
      SELECT coalesce(json_agg(score ORDER BY score.hole), '[]') FROM (
        SELECT hole, strokes, picked_up AS "pickedUp", putts, fairway, penalties, sand
        FROM hole_score WHERE player_id = p.id
      ) score
    ) AS scores
  FROM round_player p JOIN course c ON c.id = p.course_id
  WHERE p.user_id = $1 AND p.left_at IS NOT NULL AND p.id > $2 ORDER BY p.id LIMIT $3`;

export const HANDICAP = `
  SELECT version, ${tenths('index_tenths')} AS index, ${tenths('low_index_tenths')} AS "lowIndex",
    scores, holes_posted AS "holesPosted"
  FROM handicap WHERE user_id = $1`;

export const HANDICAP_SCORES = `
  SELECT player_id AS id, CASE WHEN course_id IS NULL THEN NULL ELSE round_id END AS "roundId",
    course_id AS "courseId", away_course AS "awayCourse", away_tee AS "awayTee",
    played_on::text AS "playedOn", holes, pars, stroke_indexes AS "strokeIndexes", strokes, total,
    ${tenths('course_rating_tenths')} AS "courseRating", slope, par, pcc, accepted,
    ${tenths('index_in_effect_tenths')} AS "indexInEffect", course_handicap AS "courseHandicap",
    adjusted_gross AS "adjustedGross", ${tenths('differential_tenths')} AS differential,
    ${tenths('expected_from_tenths')} AS "expectedFrom", exceptional, reductions,
    ${tenths('index_after_tenths')} AS "indexAfter"
  FROM handicap_score WHERE user_id = $1 AND player_id > $2 ORDER BY player_id LIMIT $3`;

export const OWN_COURSES = `
  SELECT c.id, c.name, c.time_zone AS "timeZone", c.state, k.version AS "cardVersion", k.pars,
    k.stroke_indexes AS "strokeIndexes", k.tees, k.published_at AS "savedAt"
  FROM course c JOIN course_card k ON k.course_id = c.id AND k.version = c.card_version
  WHERE c.owner_id = $1 AND c.id > $2 ORDER BY c.id LIMIT $3`;

/** Only a round's owner shares it. */
export const SHARE_LINKS = `
  SELECT s.id, s.round_id AS "roundId", s.created_at AS "createdAt", s.expires_at AS "expiresAt",
    s.revoked_at AS "revokedAt"
  FROM round_share s JOIN round r ON r.id = s.round_id
  WHERE r.owner_id = $1 AND s.id > $2 ORDER BY s.id LIMIT $3`;

/** What staff did last to drafts of courses, and to the conditions of a day. */
export const CLUB_WORK = `
  SELECT 'course_draft' AS what, course_id AS "courseId", NULL AS "playedOn", updated_at AS at
  FROM course_draft WHERE updated_by = $1
  UNION ALL
  SELECT 'playing_conditions', course_id, played_on::text, set_at
  FROM playing_conditions WHERE set_by = $1
  ORDER BY at`;

function tenths(column: string): string {
  return `${column} / 10::float8`;
}
