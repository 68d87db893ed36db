import type { ClientBase } from 'pg';
import { writeResults } from './db/handicap-scores.ts';
import { readStanding, writeStanding } from './db/handicap-state.ts';
import { isLatest } from './db/is-latest.ts';
import type { RecordScore } from './domain/record-score.ts';
import { tryScore } from './domain/try-score.ts';
import { changedRows, rerunRecord } from './rerun-record.ts';
import { stateOf } from './state-of.ts';

/**
 * Brings a user's record up to date with a score that was just posted and is new to it. Where it comes last,
 * one row and the last 20 scores are read, however long the record is; else all of it is folded again. The
 * caller holds the record's lock.
 */
export async function stepRecord(
  tx: ClientBase,
  userId: string,
  score: RecordScore,
): Promise<void> {
  if (!(await isLatest(tx, userId, score))) return rerunRecord(tx, userId);
  const standing = (await readStanding(tx, userId))!;
  const { state, row } = tryScore(stateOf(standing), score);
  const before = new Map(standing.rows.map((stored) => [stored.score.playerId, stored]));
  const earlier = state.recent.filter(({ score: { playerId } }) => before.has(playerId));
  const stored = earlier.map(({ score: { playerId } }) => before.get(playerId)!);
  await writeResults(tx, [...changedRows(stored, earlier), row]);
  await writeStanding(tx, userId, state);
}
