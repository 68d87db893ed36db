/** How a hole went against par: the word a screen reader says, and the class that draws its mark. */
export interface ScoreMark {
  word: string;
  mark: 'double-ring' | 'ring' | 'plain' | 'square' | 'double-square';
}

/** Circles under par, squares over it, as on a card that is kept by hand. */
export function scoreMark(strokes: number, par: number): ScoreMark {
  const toPar = strokes - par;
  if (strokes === 1) return { word: 'hole in one', mark: 'double-ring' };
  if (toPar <= -2) return { word: toPar === -2 ? 'eagle' : 'albatross', mark: 'double-ring' };
  if (toPar === -1) return { word: 'birdie', mark: 'ring' };
  if (toPar === 0) return { word: 'par', mark: 'plain' };
  if (toPar === 1) return { word: 'bogey', mark: 'square' };
  if (toPar === 2) return { word: 'double bogey', mark: 'double-square' };
  return { word: `${toPar} over par`, mark: 'double-square' };
}
