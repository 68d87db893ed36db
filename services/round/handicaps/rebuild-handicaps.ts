import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { readCardsOfUser } from './db/handicap-cards.ts';
import { readPostedOfUser } from './db/handicap-scores.ts';
import { holdPlayingConditions, lockHandicaps } from './db/handicap-state.ts';
import { rerunRecord } from './rerun-record.ts';
import { replaceScores, scoresOf } from './update-handicaps.ts';

const USERS = `
  SELECT user_id AS "userId" FROM round_player WHERE user_id IS NOT NULL
  UNION SELECT user_id FROM handicap ORDER BY 1`;

/**
 * Reckons handicap records from the rounds as they are, a user in a transaction: after rounds were
 * loaded in bulk, past the API. Running it twice changes nothing, and rounds may be played meanwhile.
 * @param userIds whose; everybody's unless told
 * @returns how many records were reckoned
 */
export async function rebuildHandicaps(pool: Pool, userIds?: string[]): Promise<number> {
  const all = userIds ?? (await readUsers(pool));
  for (const userId of all) await inTransaction(pool, (tx) => rebuildRecord(tx, userId));
  return all.length;
}

async function readUsers(pool: Pool): Promise<string[]> {
  return (await pool.query<{ userId: string }>(USERS)).rows.map(({ userId }) => userId);
}

async function rebuildRecord(tx: PoolClient, userId: string): Promise<void> {
  await holdPlayingConditions(tx);
  const isLocked = (await lockHandicaps(tx, [userId])).has(userId);
  const posted = await readPostedOfUser(tx, userId);
  const cards = isLocked ? await readCardsOfUser(tx, userId) : [];
  await replaceScores(tx, posted, scoresOf(cards));
  await rerunRecord(tx, userId);
}
