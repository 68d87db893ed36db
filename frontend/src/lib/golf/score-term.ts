/** What golf calls a score on a hole; the words are in `words/`. `by` counts strokes off par. */
export type ScoreTerm =
  | { name: 'ace' | 'albatross' | 'eagle' | 'birdie' | 'par' | 'bogey' | 'double' | 'triple' }
  | { name: 'under' | 'over'; by: number };

/** How the pencil marks a score: circles under par, squares over it, nothing round a par. */
export type ScoreMark = 'double-circle' | 'circle' | 'bare' | 'square' | 'double-square';

const NAMES = {
  [-3]: 'albatross',
  [-2]: 'eagle',
  [-1]: 'birdie',
  0: 'par',
  1: 'bogey',
  2: 'double',
  3: 'triple',
} as const;

/** The term for strokes on a hole of this par. */
export function scoreTerm(strokes: number, par: number): ScoreTerm {
  if (strokes === 1) return { name: 'ace' };
  const toPar = strokes - par;
  const name = NAMES[toPar as keyof typeof NAMES];
  if (name) return { name };
  return toPar > 0 ? { name: 'over', by: toPar } : { name: 'under', by: -toPar };
}

/** The mark round the number: eagle or better, birdie, par, bogey, double bogey or worse. */
export function scoreMark(strokes: number, par: number): ScoreMark {
  const toPar = strokes - par;
  if (toPar <= -2) return 'double-circle';
  if (toPar === -1) return 'circle';
  if (toPar === 0) return 'bare';
  return toPar === 1 ? 'square' : 'double-square';
}
