/** What a round is played on, and by whom. `pars` holds only the holes in play. */
export interface RoundCard {
  courseId: string;
  holes: '18' | 'front9' | 'back9';
  /** A local date, `YYYY-MM-DD`. */
  playedOn: string;
  pars: { hole: number; par: number }[];
  players: { playerId: string; userId: string }[];
}

/**
 * One thing that is known of a round. Facts of the same thing (its card, its state, a player's hole)
 * bear versions: the highest holds, whatever the order of arrival.
 */
export type RoundFact =
  | { kind: 'started'; roundId: string; version: number; card: RoundCard }
  | {
      kind: 'scored';
      roundId: string;
      playerId: string;
      hole: number;
      version: number;
      /** Null when the ball was picked up. */
      strokes: number | null;
    }
  | { kind: 'finished'; roundId: string; version: number };

/** A fact with its place in round's log (a whole number as text) and its time (ISO 8601). */
export interface RoundEvent {
  position: string;
  time: string;
  fact: RoundFact;
}
