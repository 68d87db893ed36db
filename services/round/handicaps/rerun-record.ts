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
  await writeResults(tx, changedRows(stored, rows));
  await writeStanding(tx, userId, state);
}

/** Of these rows those that came out otherwise than they are stored, in the same places. */
export function changedRows(
  stored: (StoredRow & { storedPcc?: number })[],
  rows: RecordRow[],
): RecordRow[] {
  return rows.filter(({ score, result }, place) => {
    const { storedPcc = score.pcc, result: before } = stored[place]!;
    const names = Object.keys(result) as (keyof ScoreResult)[];
    return storedPcc !== score.pcc || names.some((name) => before[name] !== result[name]);
  });
}
