import type { PoolClient } from 'pg';
import type { RoundHoles } from '../domain/holes-in-play.ts';

/** A round to be started, with its one player. */
export interface NewRound {
  id: string;
  playerId: string;
  ownerId: string;
  courseId: string;
  cardVersion: number;
  teeId: string;
  holes: RoundHoles;
  playedOn: string;
  startedAt: Date;
}

const INSERT_ROUND = `
  INSERT INTO round
    (id, version, state, owner_id, course_id, card_version, holes, played_on, started_at)
  VALUES ($1, 1, 'in_progress', $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`;
const INSERT_PLAYER = `
  INSERT INTO round_player (id, round_id, user_id, tee_id) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING`;

/** Inserts the round and its player; false when one of the two ids is in use already. */
export async function insertRound(tx: PoolClient, round: NewRound): Promise<boolean> {
  const { id, playerId, ownerId, courseId, cardVersion, teeId, holes, playedOn, startedAt } = round;
  const values = [id, ownerId, courseId, cardVersion, holes, playedOn, startedAt];
  const inserted = await tx.query({ name: 'insert-round', text: INSERT_ROUND, values });
  if (inserted.rowCount === 0) return false;
  const player = [playerId, id, ownerId, teeId];
  const joined = await tx.query({ name: 'insert-player', text: INSERT_PLAYER, values: player });
  return joined.rowCount === 1;
}
