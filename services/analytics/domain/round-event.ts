import type { ReadEvent } from '@golfroundpro/shared/events/event-reader.ts';

/** How many holes, and which. */
export type RoundHoles = '18' | 'front9' | 'back9';

/** What a round is played on; `real` is false for practice, simulators and scrambles. */
export interface RoundCard {
  courseId: string;
  holes: RoundHoles;
  /** A local date, `YYYY-MM-DD`. */
  playedOn: string;
  /** Null in events of before 0.2: the time of the event stands for it. */
  startedAt: string | null;
  real: boolean;
  /** A course that the club does not keep: it counts for its players, and for nothing of the club's. */
  ownCourse: boolean;
}

/** A hole in play as the player's tee and gender have it, and the handicap strokes received there. */
export interface CardHole {
  hole: number;
  par: number;
  received: number;
}

/** A player on the card: a member, or a guest without a `userId`. */
export interface CardPlayer {
  playerId: string;
  userId: string | null;
  playingHandicap: number | null;
  holes: CardHole[];
}

export const FAIRWAYS = ['hit', 'left', 'right', 'short', 'long', 'none'] as const;

/** What was written down for a hole; null is "not recorded", no strokes may be picked up or removed. */
export interface HoleScore {
  strokes: number | null;
  pickedUp: boolean;
  putts: number | null;
  fairway: (typeof FAIRWAYS)[number] | null;
  penalties: number | null;
  sand: boolean | null;
}

/**
 * One thing that is known of a round. Facts of the same thing (its card, its state, a player, a
 * player's hole or total) bear versions: the highest holds, whatever the order of arrival.
 */
export type RoundFact = { roundId: string; version: number } & (
  | { kind: 'started'; card: RoundCard; players: CardPlayer[] }
  | { kind: 'joined'; player: CardPlayer }
  | { kind: 'left'; playerId: string }
  | { kind: 'scored'; playerId: string; hole: number; score: HoleScore }
  | { kind: 'totalled'; playerId: string; strokes: number | null }
  /** With those whose card is nobody's again until they accept it. */
  | { kind: 'finished'; askedAgain?: CardPlayer[] }
  | { kind: 'reopened' | 'abandoned' }
);

/** A fact with its place in round's log and its time. */
export type RoundEvent = ReadEvent<RoundFact>;
