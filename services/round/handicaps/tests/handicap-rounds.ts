import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { updateHandicaps } from '../update-handicaps.ts';
import { PARS, STROKE_INDEXES } from './handicap-card.ts';

/** A rated round of one or more members, as a test wants it; all else is plain. */
export interface PlainRound {
  userIds: string[];
  playedOn: string;
  id?: string;
  state?: string;
  context?: string;
  holes?: '18' | 'front9' | 'back9';
  /** Strokes of holes in play; 0 not played, −1 picked up. Par everywhere unless told. */
  strokes?: number[];
  total?: number;
  isRated?: boolean;
}

const ROUND = `INSERT INTO round (id, version, state, owner_id, course_id, card_version, holes,
    played_on, context)
  SELECT $1, 1, $2, $3, c.id, c.card_version, $4, $5, $6 FROM course c ORDER BY c.name LIMIT 1`;
const PLAYER = `INSERT INTO round_player (id, round_id, user_id, tee_id, seat, played_on, course_id,
    context, state, pars, stroke_indexes, lengths, course_rating_tenths, slope, par, total_strokes)
  SELECT $1, r.id, $3, 'white', $4, r.played_on, r.course_id, r.context, r.state, $5::smallint[],
    $6::smallint[], $6::smallint[], $7, $8, $9, $10
  FROM round r WHERE r.id = $2`;
const SCORES = `INSERT INTO hole_score (player_id, hole, strokes, picked_up, version, scored_by)
  SELECT $1, hole, nullif(greatest(strokes, 0), 0), strokes = -1, 1, $2
  FROM unnest($3::smallint[]) WITH ORDINALITY AS s (strokes, place)
  CROSS JOIN LATERAL (SELECT $4 + place AS hole) AS h WHERE strokes <> 0`;

/** Inserts a finished round past the API and brings the records up to date; gives its id. */
export async function playRound(pool: Pool, round: PlainRound): Promise<string> {
  const id = await insertRound(pool, round);
  await inTransaction(pool, (tx) => updateHandicaps(tx, id));
  return id;
}

/** Inserts a round past the API and leaves the records as they are. */
export async function insertRound(pool: Pool, round: PlainRound): Promise<string> {
  const { id = uuidv7(), userIds, playedOn, holes = '18', isRated = true } = round;
  const { state = 'finished', context = 'real', total = null } = round;
  const first = holes === 'back9' ? 9 : 0;
  const end = holes === 'front9' ? 9 : 18;
  const pars = PARS.slice(first, end);
  const par = pars.reduce((sum, value) => sum + value, 0);
  const rating = isRated ? [holes === '18' ? 721 : 360, 125, par] : [null, null, null];
  await pool.query(ROUND, [id, state, userIds[0], holes, playedOn, context]);
  for (const [seat, userId] of userIds.entries()) {
    const playerId = uuidv7();
    const card = [pars, STROKE_INDEXES.slice(first, end), ...rating, total];
    await pool.query(PLAYER, [playerId, id, userId, seat + 1, ...card]);
    if (total === null) {
      await pool.query(SCORES, [playerId, userId, round.strokes ?? pars, first]);
    }
  }
  return id;
}

/** Changes a round's state as finish and reopen do, records included. */
export async function changeState(pool: Pool, id: string, state: string): Promise<void> {
  await inTransaction(pool, async (tx) => {
    await tx.query('UPDATE round SET state = $2, version = version + 1 WHERE id = $1', [id, state]);
    await updateHandicaps(tx, id);
  });
}
