import type { RoundDetail, SavedHole } from '../../../lib/api/schema.ts';
import type { HoleEntry } from './hole-entry.ts';

/** Which hole of whose card; `userId` is who keeps it, which need not be the player. */
export interface HoleKey {
  userId: string;
  roundId: string;
  playerId: string;
  hole: number;
}

/** What the club last said of a hole to this phone. */
export type ClubScore = HoleEntry & Pick<SavedHole, 'version'>;

/** One that went out and was not answered: the club may have it, or get it yet. */
export interface SentEntry {
  entry: HoleEntry;
  /** The hole's version it was sent on. */
  version: number;
  /** When, ms since 1970. */
  at: number;
}

/** A score on this phone, as it is kept in the database. */
export interface KeptScore extends HoleKey {
  /** Waiting to be sent; at the club; or set aside until the person decides. */
  state: 'waiting' | 'sent' | 'conflict' | 'refused';
  entry: HoleEntry;
  /** The hole's version that the entry was made on. */
  version: number;
  /** Strictly increasing over all taps on this phone, whatever its clock says. */
  seq: number;
  /** When it was tapped, ms since 1970. */
  tappedAt: number;
  unanswered: SentEntry[];
  club?: ClubScore;
  /** When the club last took one of this hole, ms since 1970. */
  sentAt?: number;
  /** Why the club refused it. */
  code?: string;
  /** Attempts in a row that came to nothing, and when the next one is due, ms since 1970. */
  failures: number;
  notBefore: number;
}

/** A tap that can be undone. */
export interface KeptTap {
  userId: string;
  roundId: string;
  seq: number;
  playerId: string;
  hole: number;
  /** What the hole showed before. */
  before: HoleEntry;
}

/** A round as it was last read: enough to play it without a network. */
export interface KeptRound {
  userId: string;
  roundId: string;
  round: RoundDetail;
  /** When it was read, ms since 1970. */
  readAt: number;
}

/** Whether the club has yet to take it, or the person to decide. */
export function isUnsent({ state }: KeptScore): boolean {
  return state !== 'sent';
}

/** One word for a hole of one card, within what one person keeps. */
export function holeId({ roundId, playerId, hole }: Omit<HoleKey, 'userId'>): string {
  return `${roundId}/${playerId}/${hole}`;
}

/** The key of a hole, without what else is known of it. */
export function keyOf({ userId, roundId, playerId, hole }: HoleKey): HoleKey {
  return { userId, roundId, playerId, hole };
}
