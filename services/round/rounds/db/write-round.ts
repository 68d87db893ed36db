import type { PoolClient } from 'pg';
import type { LockedRound } from './score-statements.ts';

const WRITE = `
  UPDATE round SET version = $2, state = $3, finished_at = $4, marker_id = $5 WHERE id = $1`;
const WRITE_STATE = 'UPDATE round_player SET state = $2 WHERE round_id = $1';

/** Writes what changed of a round under lock, on its players too where they carry it. */
export async function writeRound(
  tx: PoolClient,
  before: LockedRound,
  { id, version, state, finishedAt, markerId }: LockedRound,
): Promise<void> {
  const values = [id, version, state, finishedAt, markerId];
  await tx.query({ name: 'write-round', text: WRITE, values });
  if (state !== before.state) {
    await tx.query({ name: 'write-round-state', text: WRITE_STATE, values: [id, state] });
  }
}
