import type { PoolClient } from 'pg';
import { ontoCard } from '../../courses/course-not-known.ts';
import type { SeatedPlayer } from '../domain/seat-player.ts';
import type { RoundRecord } from './round-record.ts';

/** A round to be started, with its first players. */
export type NewRound = Omit<RoundRecord, 'version' | 'state' | 'finishedAt' | 'players'> & {
  players: SeatedPlayer[];
};

/** What of a round stands on its players too, for their lists. */
type PlayersRound = Pick<RoundRecord, 'id' | 'courseId' | 'context' | 'playedOn' | 'ownerId'>;

const INSERT_ROUND = `
  INSERT INTO round (id, version, state, owner_id, marker_id, course_id, card_version, holes,
    played_on, context, handicap_allowance, started_at)
  VALUES ($1, 1, 'in_progress', $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`;
const INSERT_PLAYERS = `
  INSERT INTO round_player (id, round_id, user_id, name, tee_id, gender, seat, pars,
    stroke_indexes, lengths, course_rating_tenths, slope, par, handicap_index_tenths,
    handicap_index_from, course_handicap, playing_handicap, course_id, context, played_on, state, started_at,
    invited_id, invited_by, invited_at)
  SELECT p.id, $2, p."userId", p.name, p."teeId", p.gender, p.seat, p.pars, p."strokeIndexes",
    p.lengths, p."courseRatingTenths", p.slope, p.par, p."handicapIndexTenths",
    p."handicapIndexFrom", p."courseHandicap", p."playingHandicap", $3, $4, $5, 'in_progress',
    (SELECT started_at FROM round WHERE id = $2),
    p."invitedId", CASE WHEN p."invitedId" IS NOT NULL THEN $6::uuid END,
    CASE WHEN p."invitedId" IS NOT NULL THEN date_trunc('milliseconds', now()) END
  FROM jsonb_to_recordset($1::jsonb) AS p (id uuid, "userId" uuid, "invitedId" uuid, name text,
    "teeId" text, gender text, seat smallint, pars smallint[], "strokeIndexes" smallint[],
    lengths integer[],
    "courseRatingTenths" integer, slope smallint, par smallint, "handicapIndexTenths" integer,
    "handicapIndexFrom" text, "courseHandicap" smallint, "playingHandicap" smallint)
  ON CONFLICT DO NOTHING`;

/**
 * Inserts the round and its players; false when one of the ids is in use already.
 * @throws AppError invalid_request where the course was deleted in the meantime
 */
export async function insertRound(tx: PoolClient, round: NewRound): Promise<boolean> {
  const { id, ownerId, markerId, courseId, cardVersion, holes, playedOn, context } = round;
  const { handicapAllowance, startedAt, players } = round;
  const card = [courseId, cardVersion, holes, playedOn, context, handicapAllowance];
  const values = [id, ownerId, markerId, ...card, startedAt];
  const inserted = await ontoCard(tx.query({ name: 'insert-round', text: INSERT_ROUND, values }));
  return inserted.rowCount === 1 && (await insertPlayers(tx, round, players));
}

/** Puts players on the card of a round; false when an id is in use already. */
export async function insertPlayers(
  tx: PoolClient,
  { id, courseId, context, playedOn, ownerId }: PlayersRound,
  players: SeatedPlayer[],
): Promise<boolean> {
  const values = [JSON.stringify(players), id, courseId, context, playedOn, ownerId];
  const { rowCount } = await tx.query({ name: 'insert-players', text: INSERT_PLAYERS, values });
  return rowCount === players.length;
}
