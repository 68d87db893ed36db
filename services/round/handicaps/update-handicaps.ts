import type { PoolClient } from 'pg';
import { readCardsOfRound, type MemberCard } from './db/handicap-cards.ts';
import {
  postScores,
  readPostedOfRound,
  withdrawScores,
  type PostedScore,
} from './db/handicap-scores.ts';
import { holdPlayingConditions, lockHandicaps } from './db/handicap-state.ts';
import { acceptScore } from './domain/accept-score.ts';
import { rerunRecord } from './rerun-record.ts';
import { stepRecord } from './step-record.ts';

/**
 * Brings the handicap records of a round's members up to date with the round as it is now: a score
 * that counts is posted, one that does not is taken out, and what follows is reckoned again. Part of
 * the transaction that changed the round, and the last lock that it takes.
 */
export async function updateHandicaps(tx: PoolClient, roundId: string): Promise<void> {
  await holdPlayingConditions(tx);
  const cards = await readCardsOfRound(tx, roundId);
  const locked = await lockHandicaps(tx, [...new Set(cards.map(({ userId }) => userId))]);
  const posted = await readPostedOfRound(tx, roundId);
  const scores = scoresOf(cards.filter(({ userId }) => locked.has(userId)));
  await replaceScores(tx, posted, scores);
  const before = new Set(posted.map(({ userId }) => userId));
  for (const userId of before) await rerunRecord(tx, userId);
  for (const [userId, own] of Map.groupBy(scores, (score) => score.userId)) {
    if (before.has(userId)) continue;
    await (own.length === 1 ? stepRecord(tx, userId, own[0]!) : rerunRecord(tx, userId));
  }
}

/** The scores that cards post to the record. */
export function scoresOf(cards: MemberCard[]): PostedScore[] {
  return cards.flatMap((card) => {
    const score = acceptScore(card);
    return typeof score === 'string'
      ? []
      : [{ ...score, userId: card.userId, courseId: card.courseId }];
  });
}

/** Takes out of the record what is no longer posted, and posts the rest. */
export async function replaceScores(
  tx: PoolClient,
  posted: { playerId: string }[],
  scores: PostedScore[],
): Promise<void> {
  const kept = new Set(scores.map(({ playerId }) => playerId));
  const gone = posted.map(({ playerId }) => playerId).filter((id) => !kept.has(id));
  if (gone.length > 0) await withdrawScores(tx, gone);
  await postScores(tx, scores);
}
