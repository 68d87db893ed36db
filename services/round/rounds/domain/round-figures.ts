import { holeFigures, type HoleFigures } from './hole-figures.ts';
import type { HoleScore } from './hole-score.ts';
import { strokesReceived } from '../../handicaps/domain/strokes-received.ts';

/** A player's card and what was written on it; arrays are of the holes in play. */
export interface PlayedCard<S extends HoleScore & { hole: number }> {
  /** The numbers of the holes in play. */
  holes: number[];
  pars: number[];
  strokeIndexes: number[];
  playingHandicap: number | null;
  totalStrokes: number | null;
  scores: S[];
}

/** What follows from a player's scores; null where it cannot be known yet, or ever. */
export interface RoundFigures<S> {
  strokes: number | null;
  toPar: number | null;
  net: number | null;
  points: number | null;
  /** Holes with strokes or picked up. */
  holesPlayed: number;
  /** Handicap strokes of the holes in play; undefined without a playing handicap. */
  received: number[] | undefined;
  scores: (S & HoleFigures)[];
}

/** Derives all figures of one player's round. */
export function roundFigures<S extends HoleScore & { hole: number }>(
  card: PlayedCard<S>,
): RoundFigures<S> {
  const { holes, pars, strokeIndexes, playingHandicap, totalStrokes } = card;
  const received =
    playingHandicap === null ? undefined : strokesReceived(playingHandicap, strokeIndexes);
  const scores = card.scores.map((score) => {
    const index = holes.indexOf(score.hole);
    return { ...score, ...holeFigures(score, pars[index]!, received?.[index]) };
  });
  const played = scores.filter((score) => score.strokes !== null || score.pickedUp);
  const strokes =
    sumOverAll(
      scores.map((score) => score.strokes),
      holes.length,
    ) ?? totalStrokes;
  return {
    strokes,
    toPar: strokes === null ? null : strokes - sum(pars),
    net: strokes === null || playingHandicap === null ? null : strokes - playingHandicap,
    points: sumOverAll(
      played.map((score) => score.points),
      holes.length,
    ),
    holesPlayed: played.length,
    received,
    scores,
  };
}

/** The sum when there are as many values as holes in play, and each is known. */
function sumOverAll(values: (number | null)[], count: number): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === count ? sum(known) : null;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
