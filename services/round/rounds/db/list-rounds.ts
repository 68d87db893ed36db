import { isoTime } from '../../db/iso-time.ts';
import type { RoundHoles } from '../../courses/domain/holes-in-play.ts';
import type { RoundContextKind } from '../../handicaps/domain/round-context.ts';
import type { RoundState } from '../domain/round-state.ts';
import type { Queryable } from '../../db/queryable.ts';

/** Which rounds of a user; `before` is the sort key of the last one seen. Dates are inclusive. */
export interface RoundFilter {
  courseId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  context?: RoundContextKind | undefined;
  state?: RoundState | undefined;
  before?: [playedOn: string, startedAt: string, id: string] | undefined;
}

/** One hole of a card in a list. */
export interface ListedHole {
  hole: number;
  par: number;
  strokes: number | null;
  pickedUp: boolean;
}

/** A round in a player's list; strokes and holes are the player's own. */
export interface ListedRound {
  id: string;
  version: number;
  state: RoundState;
  context: RoundContextKind;
  courseId: string;
  courseName: string;
  holes: RoundHoles;
  holesOnCard: number;
  playedOn: string;
  startedAt: string;
  players: number;
  strokes: number | null;
  holesPlayed: number;
  /** The holes in play, in card order. */
  card: ListedHole[];
}

// The page is read off the index round_player_user alone; its rounds are then looked up one by one
// (LIMIT 1 keeps the planner from reading whole tables for them).
const LIST = `
  WITH page AS (
    SELECT round_id, played_on, started_at FROM round_player
    WHERE user_id = $1 AND left_at IS NULL AND (played_on, started_at, round_id) < ($2::date, $3::timestamptz, $4::uuid)
      AND played_on >= $5::date
      AND ($6::uuid IS NULL OR course_id = $6) AND ($7::text IS NULL OR context = $7)
      AND CASE WHEN $8::text IS NULL THEN state <> 'deleted' ELSE state = $8 END
    ORDER BY played_on DESC, started_at DESC, round_id DESC LIMIT $9
  )
  SELECT one.*, ${isoTime('page.started_at')} AS "startedAt", seats.players, played."holesPlayed", played.card,
    CASE WHEN played.scored = CASE one.holes WHEN '18' THEN 18 ELSE 9 END
      THEN played.strokes ELSE own.total_strokes END AS strokes
  FROM page
  CROSS JOIN LATERAL (
    SELECT r.id, r.version, r.state, r.context, r.course_id AS "courseId",
      c.name AS "courseName", r.holes, cardinality(k.pars) AS "holesOnCard",
      r.played_on::text AS "playedOn"
    FROM round r JOIN course c ON c.id = r.course_id
    JOIN course_card k ON k.course_id = r.course_id AND k.version = r.card_version
    WHERE r.id = page.round_id LIMIT 1
  ) one
  CROSS JOIN LATERAL (
    SELECT p.id, p.total_strokes, p.pars FROM round_player p
    WHERE p.round_id = page.round_id AND p.user_id = $1 AND p.left_at IS NULL LIMIT 1
  ) own
  CROSS JOIN LATERAL (
    SELECT count(*)::integer AS players FROM round_player p
    WHERE p.round_id = page.round_id AND p.left_at IS NULL
  ) seats
  CROSS JOIN LATERAL (
    SELECT count(s.strokes) AS scored, sum(s.strokes)::integer AS strokes,
      count(*) FILTER (WHERE s.strokes IS NOT NULL OR s.picked_up)::integer AS "holesPlayed",
      json_agg(json_build_object('hole', place.hole, 'par', place.par, 'strokes', s.strokes,
        'pickedUp', coalesce(s.picked_up, false)) ORDER BY place.hole) AS card
    FROM (
      SELECT par, at + CASE one.holes WHEN 'back9' THEN 9 ELSE 0 END AS hole
      FROM unnest(own.pars) WITH ORDINALITY AS pars (par, at)
    ) place
    LEFT JOIN hole_score s ON s.player_id = own.id AND s.hole = place.hole
  ) played
  ORDER BY page.played_on DESC, page.started_at DESC, page.round_id DESC`;

const LAST = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** Lists the rounds a user plays in, the latest first. */
export async function listUserRounds(
  db: Queryable,
  userId: string,
  { courseId, from, to, context, state, before }: RoundFilter,
  limit: number,
): Promise<ListedRound[]> {
  const [playedOn, ...rest] = before ?? ['infinity', ...LAST];
  const start = to !== undefined && to < playedOn ? [to, ...LAST] : [playedOn, ...rest];
  const filters = [from ?? '-infinity', courseId ?? null, context ?? null, state ?? null];
  const values = [userId, ...start, ...filters, limit];
  const { rows } = await db.query<ListedRound>({ name: 'list-rounds', text: LIST, values });
  return rows;
}
