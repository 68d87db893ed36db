import type { PoolClient } from 'pg';
import { WAIT_BRIEFLY } from '@golfroundpro/shared/db/wait-briefly.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { countAway, readAwayScores, withdrawAway, type AwayRow } from './db/away-scores.ts';
import { postScores, type PostedScore } from './db/handicap-scores.ts';
import { lockHandicaps } from './db/handicap-state.ts';
import { awayScore, type AwayRound } from './domain/away-score.ts';
import { rerunRecord } from './rerun-record.ts';
import { stepRecord } from './step-record.ts';

/** Taking one out folds the record anew, however long it is. */
export const MOST_AWAY = 500;

/**
 * Posts a score made on a course that the club does not keep into a user's record, under an id of its own.
 * @throws AppError too_many_away_scores at 500 of them, busy while somebody holds the record
 */
export async function addAwayScore(
  tx: PoolClient,
  userId: string,
  id: string,
  round: AwayRound,
): Promise<void> {
  if (!(await lockRecord(tx, userId))) return;
  if ((await countAway(tx, userId)) >= MOST_AWAY) throw new AppError('too_many_away_scores');
  const score = postedOf(userId, id, round);
  await postScores(tx, [score]);
  await stepRecord(tx, userId, score);
}

/**
 * Posts many such scores, of which `choose` says which are new to those that are there.
 * @throws AppError busy while somebody holds the record
 */
export async function addMissingAway(
  tx: PoolClient,
  userId: string,
  choose: (there: AwayRow[]) => (AwayRound & { id: string })[],
): Promise<void> {
  if (!(await lockRecord(tx, userId))) return;
  const missing = choose(await readAwayScores(tx, userId, MOST_AWAY));
  if (missing.length === 0) return;
  await postScores(
    tx,
    missing.map(({ id, ...round }) => postedOf(userId, id, round)),
  );
  await rerunRecord(tx, userId);
}

function postedOf(userId: string, id: string, round: AwayRound): PostedScore {
  const { courseName: awayCourse, teeName: awayTee } = round;
  return { ...awayScore(id, round), userId, courseId: null, awayCourse, awayTee };
}

/**
 * Takes such a score out again; false where the user has none of this id.
 * @throws AppError busy while somebody holds the record
 */
export async function removeAwayScore(
  tx: PoolClient,
  userId: string,
  id: string,
): Promise<boolean> {
  await lockRecord(tx, userId);
  if (!(await withdrawAway(tx, userId, id))) return false;
  await rerunRecord(tx, userId);
  return true;
}

/** Locks the record, unless its user is erased; whoever waits for it holds a connection. */
async function lockRecord(tx: PoolClient, userId: string): Promise<boolean> {
  await tx.query(WAIT_BRIEFLY);
  return (await lockHandicaps(tx, [userId])).has(userId);
}
