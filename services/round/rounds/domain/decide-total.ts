import type { RoundHoles } from '../../courses/domain/holes-in-play.ts';
import { totalFault, type FigureFault } from '../../courses/domain/play-faults.ts';
import { mayWriteScore, type RoundPeople } from './may-write.ts';
import type { RoundState } from './round-state.ts';

/** A request to enter a player's total instead of holes; null takes it away. */
export interface TotalCommand {
  strokes: number | null;
  /** Who writes. */
  userId: string;
  /** The total's version the writer saw, 0 for none; undefined to write regardless. */
  expectedVersion: number | undefined;
}

/** The player of the command, as they stand under the lock of their round. */
export interface TotalAtHand {
  /** Null for a guest. */
  userId: string | null;
  totalStrokes: number | null;
  totalVersion: number;
  /** Whether a hole has strokes or was picked up. */
  holesScored: boolean;
}

export type TotalDecision =
  | { outcome: 'changed' | 'unchanged'; version: number; roundVersion: number }
  | {
      outcome: 'conflict';
      current: { strokes: number | null; version: number };
      roundVersion: number;
    }
  | {
      outcome: 'refused';
      reason:
        | 'not_found'
        | 'forbidden'
        | 'round_finished'
        | 'round_abandoned'
        | 'round_deleted'
        | 'holes_scored';
    }
  | { outcome: 'refused'; reason: 'total_implausible'; fault: FigureFault };

/** Decides what a total does, by the rules that hold for a hole's score. */
export function decideTotal(
  round: (RoundPeople & { state: RoundState; holes: RoundHoles; version: number }) | undefined,
  player: TotalAtHand | undefined,
  { strokes, userId, expectedVersion }: TotalCommand,
): TotalDecision {
  if (!round) return { outcome: 'refused', reason: 'not_found' };
  if (!mayWriteScore(round, player?.userId ?? null, userId)) {
    return { outcome: 'refused', reason: 'forbidden' };
  }
  if (!player) return { outcome: 'refused', reason: 'not_found' };
  const fault = strokes === null ? undefined : totalFault(strokes, round.holes);
  if (fault) return { outcome: 'refused', reason: 'total_implausible', fault };
  if (round.state !== 'in_progress') return { outcome: 'refused', reason: `round_${round.state}` };
  const { totalStrokes, totalVersion: version } = player;
  if (totalStrokes === strokes) {
    return { outcome: 'unchanged', version, roundVersion: round.version };
  }
  if (player.holesScored) return { outcome: 'refused', reason: 'holes_scored' };
  if (expectedVersion !== undefined && expectedVersion !== version) {
    const current = { strokes: totalStrokes, version };
    return { outcome: 'conflict', current, roundVersion: round.version };
  }
  return { outcome: 'changed', version: version + 1, roundVersion: round.version + 1 };
}
