import type { PoolClient } from 'pg';
import { ontoCard } from '../../courses/course-not-known.ts';
import type { SeatedPlayer } from '../domain/seat-player.ts';
import type { LockedRound } from './score-statements.ts';

const RESEAT = `
  UPDATE round_player SET name = p.name, tee_id = p."teeId", gender = p.gender, pars = p.pars,
    stroke_indexes = p."strokeIndexes", lengths = p.lengths,
    course_rating_tenths = p."courseRatingTenths", slope = p.slope, par = p.par,
    handicap_index_tenths = p."handicapIndexTenths",
    handicap_index_from = p."handicapIndexFrom", course_handicap = p."courseHandicap",
    playing_handicap = p."playingHandicap"
  FROM jsonb_to_recordset($1::jsonb) AS p (id uuid, name text, "teeId" text, gender text,
    pars smallint[], "strokeIndexes" smallint[], lengths integer[], "courseRatingTenths" integer,
    slope smallint, par smallint, "handicapIndexTenths" integer, "handicapIndexFrom" text, "courseHandicap" smallint,
    "playingHandicap" smallint)
  WHERE round_player.id = p.id`;
const MOVE_ROUND = `
  UPDATE round SET course_id = $2, card_version = $3, played_on = $4 WHERE id = $1`;
const MOVE_PLAYERS = `UPDATE round_player SET course_id = $2, played_on = $3 WHERE round_id = $1`;

/** Writes what players are seated with. The caller holds the lock of the round. */
export async function writeSeats(tx: PoolClient, players: SeatedPlayer[]): Promise<void> {
  await tx.query({ name: 'reseat-players', text: RESEAT, values: [JSON.stringify(players)] });
}

/**
 * Writes day and course of a round, on those who left too. The caller holds its lock.
 * @throws AppError invalid_request where the course was deleted in the meantime
 */
export async function moveRound(
  tx: PoolClient,
  {
    id,
    courseId,
    cardVersion,
    playedOn,
  }: Pick<LockedRound, 'id' | 'courseId' | 'cardVersion' | 'playedOn'>,
): Promise<void> {
  await ontoCard(tx.query(MOVE_ROUND, [id, courseId, cardVersion, playedOn]));
  await tx.query(MOVE_PLAYERS, [id, courseId, playedOn]);
}

/** Whether a player's account was erased. */
export async function isErased(tx: PoolClient, userId: string | null): Promise<boolean> {
  const erased = await tx.query('SELECT FROM erased_user WHERE user_id = $1', [userId]);
  return erased.rowCount === 1;
}
