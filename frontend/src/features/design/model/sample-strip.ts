import type { CellState, StripCell } from '../../../lib/golf/strip.ts';

const PARS = [4, 4, 3, 5, 4, 4, 3, 4, 5, 4, 3, 4, 5, 4, 4, 3, 5, 4];
const STROKES = [4, 5, 2, 4, 4, 6, 3, 3, 3, 5, 3, 4, 6, 7, 4, 3, 5, 4];

/** A round with every mark in it, of which the first `scored` holes are scored. */
export function sampleStrip(scored = 18, states: Record<number, CellState> = {}): StripCell[] {
  return PARS.map((par, at) => {
    const isScored = at < scored;
    const state = states[at + 1] ?? (isScored ? 'sent' : 'empty');
    return { hole: at + 1, par, strokes: isScored ? STROKES[at]! : null, pickedUp: false, state };
  });
}
