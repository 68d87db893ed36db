import { holesInPlay, type RoundHoles } from './holes-in-play.ts';
import { sameScore, type HoleScore } from './hole-score.ts';

/** A request to write one hole's score. */
export interface ScoreCommand {
  roundId: string;
  playerId: string;
  hole: number;
  score: HoleScore;
  /** Who writes. */
  userId: string;
  /** The hole's version the writer saw, 0 for an empty hole; undefined to write regardless. */
  expectedVersion: number | undefined;
}

/** What the decision needs to know of the round, as it stands under its lock. */
export interface RoundAtHand {
  ownerId: string;
  state: 'in_progress' | 'finished';
  holes: RoundHoles;
  version: number;
}

/** The player of the command with what the hole holds now; version 0 is an empty hole. */
export interface HoleAtHand {
  userId: string;
  current: (HoleScore & { version: number }) | undefined;
}

export type ScoreDecision =
  | { outcome: 'changed'; holeVersion: number; roundVersion: number }
  | { outcome: 'unchanged'; holeVersion: number; roundVersion: number }
  | { outcome: 'conflict'; current: HoleScore & { version: number } }
  | {
      outcome: 'refused';
      reason: 'not_found' | 'forbidden' | 'round_finished' | 'hole_not_in_round';
    };

/**
 * Decides what a score does. Writing the value that is there already changes nothing, whatever
 * version the writer saw, so that a repeated request is safe; every change takes the next version
 * of the hole and of the round.
 */
export function decideScore(
  round: RoundAtHand | undefined,
  hole: HoleAtHand | undefined,
  command: ScoreCommand,
): ScoreDecision {
  if (!round) return { outcome: 'refused', reason: 'not_found' };
  if (round.ownerId !== command.userId) return { outcome: 'refused', reason: 'forbidden' };
  if (!hole) return { outcome: 'refused', reason: 'not_found' };
  if (!holesInPlay(round.holes).includes(command.hole)) {
    return { outcome: 'refused', reason: 'hole_not_in_round' };
  }
  if (round.state === 'finished') return { outcome: 'refused', reason: 'round_finished' };
  const current = hole.current;
  const version = current?.version ?? 0;
  if (current && sameScore(current, command.score)) {
    return { outcome: 'unchanged', holeVersion: version, roundVersion: round.version };
  }
  if (command.expectedVersion !== undefined && command.expectedVersion !== version) {
    return { outcome: 'conflict', current: current ?? { ...EMPTY_HOLE, version: 0 } };
  }
  return { outcome: 'changed', holeVersion: version + 1, roundVersion: round.version + 1 };
}

const EMPTY_HOLE: HoleScore = {
  strokes: null,
  pickedUp: false,
  putts: null,
  fairway: null,
  penalties: null,
  sand: null,
};
