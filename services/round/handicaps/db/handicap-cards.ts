import type { ClientBase, Pool } from 'pg';
import { isoTime } from '../../db/iso-time.ts';
import type { PlayedCard } from '../domain/accept-score.ts';

/** A member's card with what the record keeps beside it. */
export type MemberCard = PlayedCard & { userId: string; courseId: string };

type CardRow = Omit<MemberCard, 'scores'> & {
  scores: [hole: number, strokes: number | null, pickedUp: boolean][];
};

const ROUND_PLAYERS = 'SELECT * FROM round_player WHERE';
const LISTED = `left_at IS NULL AND state <> 'deleted'`;

/** Reads the cards of the players that a query finds: so few rows are joined, whatever the planner knows. */
function cardsOf(players: string): string {
  return `
    SELECT p.id AS "playerId", p.round_id AS "roundId", p.user_id AS "userId",
      r.course_id AS "courseId", p.played_on::text AS "playedOn",
      ${isoTime('p.started_at')} AS "startedAt", r.state, r.context,
      p.left_at IS NOT NULL AS "hasLeft", r.holes, to_json(p.pars) AS pars,
      to_json(p.stroke_indexes) AS "strokeIndexes",
      p.course_rating_tenths AS "courseRatingTenths", p.slope, p.par, p.total_strokes AS total,
      s.scores, coalesce(c.pcc, 0) AS pcc
    FROM (${players}) AS p
    JOIN round r ON r.id = p.round_id
    LEFT JOIN playing_conditions c ON c.course_id = r.course_id AND c.played_on = p.played_on
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_array(hole, strokes, picked_up)), '[]') AS scores
      FROM hole_score WHERE player_id = p.id
    ) AS s`;
}

/** The cards of a round's members, those who left among them, in order of user id. */
export async function readCardsOfRound(client: ClientBase, roundId: string): Promise<MemberCard[]> {
  const text = `${cardsOf(`${ROUND_PLAYERS} round_id = $1 AND user_id IS NOT NULL`)}
    ORDER BY p.user_id, p.id`;
  const query = { name: 'cards-of-round', text, values: [roundId] };
  return (await client.query<CardRow>(query)).rows.map(toCard);
}

/** All cards of one user but those of rounds they left or that are deleted; the index of the list serves this too. */
export async function readCardsOfUser(client: ClientBase, userId: string): Promise<MemberCard[]> {
  const text = cardsOf(`${ROUND_PLAYERS} user_id = $1 AND ${LISTED}`);
  const query = { name: 'cards-of-user', text, values: [userId] };
  return (await client.query<CardRow>(query)).rows.map(toCard);
}

/** Of their latest `limit` cards those that the record does not hold, the latest first. */
export async function readCardsNotHeld(
  pool: Pool,
  userId: string,
  limit: number,
): Promise<MemberCard[]> {
  const latest = `${ROUND_PLAYERS} user_id = $1 AND ${LISTED}
    ORDER BY played_on DESC, started_at DESC, round_id DESC LIMIT $2`;
  const held = 'SELECT FROM handicap_score s WHERE s.player_id = latest.id AND s.accepted';
  const wanted = `SELECT * FROM (${latest}) AS latest WHERE NOT EXISTS (${held})`;
  const text = `${cardsOf(wanted)} ORDER BY p.played_on DESC, p.started_at DESC, p.round_id DESC`;
  const query = { name: 'cards-not-held', text, values: [userId, limit] };
  return (await pool.query<CardRow>(query)).rows.map(toCard);
}

function toCard({ scores, ...card }: CardRow): MemberCard {
  const played = scores.map(([hole, strokes, pickedUp]) => ({ hole, strokes, pickedUp }));
  return { ...card, scores: played };
}
