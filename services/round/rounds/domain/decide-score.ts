import { holesInPlay, type RoundHoles } from '../../courses/domain/holes-in-play.ts';
import { EMPTY_HOLE, sameScore, type HoleScore } from './hole-score.ts';
import { mayWriteScore, type RoundPeople } from './may-write.ts';
import type { RoundState } from './round-state.ts';

/** A request to write one hole's score; the empty score clears it. */
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
export interface RoundAtHand extends RoundPeople {
  state: RoundState;
  holes: RoundHoles;
  version: number;
}

/** The player of the command with what the hole holds now; none is version 0. */
export interface HoleAtHand {
  /** Null for a guest. */
  userId: string | null;
  /** Set where a total was entered instead of holes. */
  totalStrokes: number | null;
  current: (HoleScore & { version: number }) | undefined;
}

export type ScoreDecision =
  | { outcome: 'changed'; holeVersion: number; roundVersion: number }
  | { outcome: 'unchanged'; holeVersion: number; roundVersion: number }
  | { outcome: 'conflict'; current: HoleScore & { version: number }; roundVersion: number }
  | {
      outcome: 'refused';
      reason:
        | 'not_found'
        | 'forbidden'
        | 'round_finished'
        | 'round_abandoned'
        | 'round_deleted'
        | 'total_entered'
        | 'hole_not_in_round';
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
  if (!mayWriteScore(round, hole?.userId ?? null, command.userId)) {
    return { outcome: 'refused', reason: 'forbidden' };
  }
  if (!hole) return { outcome: 'refused', reason: 'not_found' };
  if (!holesInPlay(round.holes).includes(command.hole)) {
    return { outcome: 'refused', reason: 'hole_not_in_round' };
  }
  if (round.state !== 'in_progress') return { outcome: 'refused', reason: `round_${round.state}` };
  const current = hole.current ?? { ...EMPTY_HOLE, version: 0 };
  const { version } = current;
  if (sameScore(current, command.score)) {
    return { outcome: 'unchanged', holeVersion: version, roundVersion: round.version };
  }
  if (hole.totalStrokes !== null) return { outcome: 'refused', reason: 'total_entered' };
  if (command.expectedVersion !== undefined && command.expectedVersion !== version) {
    return { outcome: 'conflict', current, roundVersion: round.version };
  }
  return { outcome: 'changed', holeVersion: version + 1, roundVersion: round.version + 1 };
}
