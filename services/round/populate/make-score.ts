import type { HoleScore } from '../rounds/domain/hole-score.ts';
import type { CardHole } from '../courses/domain/player-card.ts';
import type { Golfer } from './population.ts';
import type { Random } from './random.ts';

/** Over this much a golfer of a club picks up. */
const MOST_OVER_PAR = 5;

/** A hole as this golfer might play it: their index, the hole's difficulty, and luck. */
export function makeScore(random: Random, golfer: Golfer, hole: CardHole): HoleScore {
  const { par, strokeIndex } = hole;
  const expected = golfer.indexTenths / 180 + 0.15 + (9.5 - strokeIndex) / 18;
  const overPar = Math.round(expected + 0.85 * random.normal());
  const strokes = par === 3 && random.chance(0.0006) ? 1 : Math.max(2, par + overPar);
  const pickedUp = strokes > par + MOST_OVER_PAR || random.chance(0.004);
  const details = detailsOf(random, golfer, par);
  if (pickedUp) return { strokes: null, pickedUp, putts: null, ...details };
  const penalties = details.penalties && Math.min(details.penalties, strokes - 1);
  const putts = puttsOf(random, golfer, strokes - (penalties ?? 0));
  return { strokes, pickedUp, ...details, putts, penalties };
}

function puttsOf(random: Random, golfer: Golfer, strokes: number): number | null {
  if (!golfer.keepsPutts || random.chance(0.03)) return null;
  const luck = random.next();
  const putts = luck < 0.02 ? 0 : luck < 0.28 ? 1 : luck < 0.87 ? 2 : 3;
  return Math.min(putts, strokes - 1);
}

function detailsOf(random: Random, golfer: Golfer, par: number) {
  if (!golfer.keepsDetails) return { fairway: null, penalties: null, sand: null };
  const miss = (['left', 'right', 'short', 'long'] as const)[random.below(4)]!;
  return {
    fairway: par < 4 ? null : random.chance(0.52) ? ('hit' as const) : miss,
    penalties: random.chance(0.06) ? 1 : 0,
    sand: random.chance(0.12),
  };
}
