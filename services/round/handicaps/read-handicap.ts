import type { Pool } from 'pg';
import { readBrought, type BroughtIndex } from './db/brought-indexes.ts';
import { readCardsNotHeld, type MemberCard } from './db/handicap-cards.ts';
import type { StoredRow } from './db/handicap-scores.ts';
import { readStanding } from './db/handicap-state.ts';
import { acceptScore, type Refusal } from './domain/accept-score.ts';
import { EMPTY_RECORD, type RecordState } from './domain/fold-record.ts';
import { stateOf } from './state-of.ts';

/** A user's record as far as its index needs it, restored from at most 20 rows. */
export interface Handicap {
  version: number;
  state: RecordState;
  /** The rows of `state.recent` with where they were played. */
  rows: StoredRow[];
  brought?: BroughtIndex | undefined;
}

/** A round that the record does not hold, and why. */
export interface NotCounted {
  card: MemberCard;
  reason: Refusal;
}

const LATEST_CARDS = 20;

/** Reads where a user's handicap stands, however long the record is: one row, the last 20, and what they brought. */
export async function readHandicap(pool: Pool, userId: string): Promise<Handicap> {
  const standing = await readStanding(pool, userId);
  const brought = await readBrought(pool, userId);
  if (!standing) return { version: 0, state: EMPTY_RECORD, rows: [], brought };
  return { version: standing.version, state: stateOf(standing), rows: standing.rows, brought };
}

/** Of a user's latest 20 rounds those that are over and yet not in the record. */
export async function readNotCounted(pool: Pool, userId: string): Promise<NotCounted[]> {
  const cards = await readCardsNotHeld(pool, userId, LATEST_CARDS);
  return cards.flatMap((card) => {
    if (card.state === 'in_progress') return [];
    const score = acceptScore(card);
    return [{ card, reason: typeof score === 'string' ? score : 'needs_index' }];
  });
}
