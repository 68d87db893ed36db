import { holeFigures } from './hole-figures.ts';
import {
  grossStrokes,
  isEveryHoleScored,
  parOf,
  resultOn,
  sum,
  type PlayerRound,
} from '../round.ts';

/** What a player's round came to; null where it cannot be told. */
export interface RoundScore {
  strokes: number | null;
  toPar: number | null;
  net: number | null;
  points: number | null;
}

export function roundScore(round: PlayerRound): RoundScore {
  const { playingHandicap } = round;
  const strokes = grossStrokes(round);
  return {
    strokes,
    toPar: strokes === null ? null : strokes - parOf(round),
    net: strokes === null || playingHandicap === null ? null : strokes - playingHandicap,
    points: roundPoints(round),
  };
}

/** Stableford points, once every hole in play is scored or picked up. */
function roundPoints(round: PlayerRound): number | null {
  const { received, card } = round;
  if (received === null || !isEveryHoleScored(round)) return null;
  const points = card.map((hole) => {
    const result = resultOn(round, hole.hole);
    return result ? holeFigures(result, hole, received.get(hole.hole) ?? 0).points : null;
  });
  return sum(points.map((own) => own ?? 0));
}
