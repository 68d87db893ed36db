import type { CellMark } from '../lib/golf/strip.ts';

const LOOP =
  'M27.4 5.2C19.6 2.2 10 5.6 6.2 13.4C2.6 21.4 6 31.2 14.4 34.9C23 38.4 33.2 34.2 35.8 25.2C38 17.2 33.4 7.6 24 4.4';
const SMALL_LOOP =
  'M16.2 30.6C10.4 28.4 7.8 21.6 10.2 15.8C12.6 10 19.4 7.4 25.2 9.8C31 12.4 33.2 19.2 30.8 24.8C28.2 30.8 21.4 33 14.4 29.6';
const BOX = 'M4.6 6.2L35.2 5.2M34.6 3.8L35.4 35.2M36.6 34.2L4.8 35.4M6 36.8L5.4 4.4';
const SMALL_BOX = 'M9.2 10.6L30.6 10M30 8.8L30.6 30.6M31.6 29.8L9.6 30.4M10.4 31.4L10 9.2';

/** What the pencil draws in a box of 40 by 40, ends not quite meeting, as a hand does it. */
export const PENCIL_STROKES: Record<CellMark, string> = {
  'double-circle': LOOP + SMALL_LOOP,
  circle: LOOP,
  bare: '',
  square: BOX,
  'double-square': BOX + SMALL_BOX,
  'picked-up': 'M12 12.4L28.2 28M28.4 11.8L11.6 28.4',
  none: '',
};

/** The colour of the pencil: red under par, blue over it. */
export function pencilColour(mark: CellMark): string {
  if (mark.endsWith('circle')) return 'var(--under)';
  return mark.endsWith('square') ? 'var(--over)' : 'var(--ink-soft)';
}
