import type { HolesPlayed } from '../../services/round/seed/course-seed.ts';
import type { BestRound, Figures, TrendRound } from './api.ts';
import { holeNumbers } from './scorecard.ts';
import type { HoleScore } from './scorecard.ts';

/** A finished round; `pars` are those of the 18 holes, hole 1 first. */
export interface ReckonedRound {
  roundId: string;
  playedOn: string;
  courseId: string;
  holes: HolesPlayed;
  pars: number[];
  scores: Pick<HoleScore, 'hole' | 'strokes'>[];
}

const trendLength = 20;

/**
 * Reckons a player's figures from the finished rounds alone, sharing no code with the service
 * that it is compared with. Only complete rounds (strokes on every hole) have a score.
 */
export function reckonFigures(rounds: ReckonedRound[]): Figures {
  const scored = rounds.map(scoreOf).sort(newestFirst);
  const complete = scored.filter((round): round is BestRound => round.strokes !== null);
  return {
    rounds: rounds.length,
    averageScore: mean(complete.filter(({ holes }) => holes === '18')),
    averageScoreNine: mean(complete.filter(({ holes }) => holes !== '18')),
    bestByCourse: bestRounds(complete),
    trend: scored.slice(0, trendLength),
  };
}

/** The sum of a round's strokes, or null unless every one of its holes has strokes. */
export function totalStrokes(round: Pick<ReckonedRound, 'holes' | 'scores'>): number | null {
  let total = 0;
  for (const hole of holeNumbers(round.holes)) {
    const strokes = round.scores.find((score) => score.hole === hole)?.strokes ?? null;
    if (strokes === null) return null;
    total += strokes;
  }
  return total;
}

function scoreOf(round: ReckonedRound): TrendRound {
  const { roundId, playedOn, courseId, holes, pars } = round;
  const strokes = totalStrokes(round);
  const par = holeNumbers(holes).reduce((sum, hole) => sum + (pars[hole - 1] ?? NaN), 0);
  const toPar = strokes === null ? null : strokes - par;
  return { roundId, playedOn, courseId, holes, strokes, toPar };
}

/** The fewest strokes for each course and holes; of equals the earliest, then the smallest id. */
function bestRounds(complete: BestRound[]): BestRound[] {
  const best = new Map<string, BestRound>();
  for (const round of complete.toReversed()) {
    const place = `${round.courseId} ${round.holes}`;
    const held = best.get(place);
    if (!held || round.strokes < held.strokes) best.set(place, round);
  }
  const places = [...best.keys()].sort();
  return places.flatMap((place) => best.get(place) ?? []);
}

function newestFirst(left: TrendRound, right: TrendRound): number {
  const [a, b] = [left, right].map(({ playedOn, roundId }) => `${playedOn} ${roundId}`);
  return a === b ? 0 : (a ?? '') < (b ?? '') ? 1 : -1;
}

/** Strokes per round to one decimal, halves up. */
function mean(rounds: BestRound[]): number | null {
  const sum = rounds.reduce((total, { strokes }) => total + strokes, 0);
  return rounds.length === 0 ? null : Math.round((sum * 10) / rounds.length) / 10;
}
