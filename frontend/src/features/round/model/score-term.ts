/** How a score stands to par; it decides the symbol on the card. */
export type ScoreShape =
  'under-two' | 'under-one' | 'level' | 'over-one' | 'over-two' | 'picked-up' | 'none';

const NAMES: Record<number, string> = {
  [-3]: 'Albatross',
  [-2]: 'Eagle',
  [-1]: 'Birdie',
  0: 'Par',
  1: 'Bogey',
  2: 'Double bogey',
  3: 'Triple bogey',
};

/** The golfer's word for strokes on a hole of this par: "Birdie", "Hole in one", "4 over". */
export function scoreTerm(strokes: number, par: number): string {
  if (strokes === 1) return 'Hole in one';
  const toPar = strokes - par;
  return NAMES[toPar] ?? (toPar > 0 ? `${toPar} over` : `${-toPar} under`);
}

/** The shape drawn round the number: circles under par, squares over it. */
export function scoreShape(strokes: number, par: number): ScoreShape {
  const toPar = strokes - par;
  if (toPar <= -2) return 'under-two';
  if (toPar === -1) return 'under-one';
  if (toPar === 0) return 'level';
  return toPar === 1 ? 'over-one' : 'over-two';
}
