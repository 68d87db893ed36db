import type { CardHole, HoleScore, RoundCard } from './round-event.ts';

/** A finished real round of one player, guest or member, with what was scored. */
export interface PlayerRound extends RoundCard {
  roundId: string;
  playerId: string;
  userId: string | null;
  playingHandicap: number | null;
  /** The holes in play; a hole that nobody scored has the empty score. */
  played: (CardHole & HoleScore)[];
  /** Entered for the whole round. */
  total: number | null;
}

export const EMPTY_SCORE: HoleScore = {
  strokes: null,
  pickedUp: false,
  putts: null,
  fairway: null,
  penalties: null,
  sand: null,
};

/** What a round came to; null unless it is complete, points unless every hole was played out. */
export interface RoundResult {
  strokes: number | null;
  toPar: number | null;
  net: number | null;
  points: number | null;
}

/** Reckons the result of a player's round. */
export function resultOf({ played, total, playingHandicap }: PlayerRound): RoundResult {
  const done = played.filter(({ strokes, pickedUp }) => strokes !== null || pickedUp);
  const holedOut = played.every(({ strokes }) => strokes !== null);
  const untouched = done.length === 0;
  const sum = sumBy(played, ({ strokes }) => strokes ?? 0);
  const strokes = holedOut ? sum : untouched ? total : null;
  const points = done.length === played.length && playingHandicap !== null;
  return {
    strokes,
    toPar: strokes === null ? null : strokes - sumBy(played, ({ par }) => par),
    net: strokes === null || playingHandicap === null ? null : strokes - playingHandicap,
    points: points ? sumBy(played, stableford) : null,
  };
}

function stableford({ strokes, par, received }: CardHole & HoleScore): number {
  return strokes === null ? 0 : Math.max(0, par + 2 - (strokes - received));
}

/** The sum of a number of each item. */
export function sumBy<T>(items: T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
