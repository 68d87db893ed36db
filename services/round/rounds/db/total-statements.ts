import type { PoolClient } from 'pg';
import type { TotalAtHand } from '../domain/decide-total.ts';

const READ = `
  SELECT user_id AS "userId", total_strokes AS "totalStrokes", total_version AS "totalVersion",
    EXISTS (
      SELECT FROM hole_score s WHERE s.player_id = p.id AND (s.strokes IS NOT NULL OR s.picked_up)
    ) AS "holesScored"
  FROM round_player p WHERE id = $1 AND round_id = $2 AND left_at IS NULL`;
const WRITE = 'UPDATE round_player SET total_strokes = $2, total_version = $3 WHERE id = $1';

/** Reads a player's total. The caller holds the lock of the round. */
export async function readTotal(
  tx: PoolClient,
  roundId: string,
  playerId: string,
): Promise<TotalAtHand | undefined> {
  const query = { name: 'read-total', text: READ, values: [playerId, roundId] };
  return (await tx.query<TotalAtHand>(query)).rows[0];
}

/** Writes a player's total with its version. */
export async function writeTotal(
  tx: PoolClient,
  playerId: string,
  strokes: number | null,
  version: number,
): Promise<void> {
  await tx.query({ name: 'write-total', text: WRITE, values: [playerId, strokes, version] });
}
