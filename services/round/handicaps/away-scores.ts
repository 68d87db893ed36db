import type { PoolClient } from 'pg';
import { postScores, withdrawAway } from './db/handicap-scores.ts';
import { lockHandicaps } from './db/handicap-state.ts';
import { awayScore, type AwayRound } from './domain/away-score.ts';
import { rerunRecord } from './rerun-record.ts';

/** Posts a score made on a course that the club does not keep into a user's record, under an id of its own. */
export async function addAwayScore(
  tx: PoolClient,
  userId: string,
  id: string,
  round: AwayRound,
): Promise<void> {
  const locked = await lockHandicaps(tx, [userId]);
  if (!locked.has(userId)) return;
  const { courseName: awayCourse, teeName: awayTee } = round;
  const score = awayScore(id, round);
  await postScores(tx, [{ ...score, userId, courseId: null, awayCourse, awayTee }]);
  await rerunRecord(tx, userId);
}

/** Takes such a score out again; false where the user has none of this id. */
export async function removeAwayScore(
  tx: PoolClient,
  userId: string,
  id: string,
): Promise<boolean> {
  await lockHandicaps(tx, [userId]);
  if (!(await withdrawAway(tx, userId, id))) return false;
  await rerunRecord(tx, userId);
  return true;
}
