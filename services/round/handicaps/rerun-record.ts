import type { ClientBase } from 'pg';
import { readRecord, writeResults, type StoredRow } from './db/handicap-scores.ts';
import { writeStanding } from './db/handicap-state.ts';
import { foldRecord } from './domain/fold-record.ts';
import type { RecordRow, ScoreResult } from './domain/record-score.ts';

/**
 * Folds a user's whole record again and writes what came out otherwise than it is stored. The caller
 * holds the record's lock.
 */
export async function rerunRecord(tx: ClientBase, userId: string): Promise<void> {
  const stored = await readRecord(tx, userId);
  const { rows, state } = foldRecord(stored.map((row) => row.score));
  await writeResults(
    tx,
    rows.filter((row, place) => isChanged(stored[place]!, row)),
  );
  await writeStanding(tx, userId, state);
}

function isChanged(stored: StoredRow & { storedPcc: number }, { score, result }: RecordRow) {
  const names = Object.keys(result) as (keyof ScoreResult)[];
  return (
    stored.storedPcc !== score.pcc || names.some((name) => stored.result[name] !== result[name])
  );
}
