export const FAIRWAYS = ['hit', 'left', 'right', 'short', 'long', 'none'] as const;

export type Fairway = (typeof FAIRWAYS)[number];

/** What was written down for one hole; null is "not recorded". Picked up means no strokes. */
export interface HoleScore {
  strokes: number | null;
  pickedUp: boolean;
  putts: number | null;
  fairway: Fairway | null;
  penalties: number | null;
  sand: boolean | null;
}

/** A hole without a score: not played yet, or cleared. */
export const EMPTY_HOLE: HoleScore = {
  strokes: null,
  pickedUp: false,
  putts: null,
  fairway: null,
  penalties: null,
  sand: null,
};

/** Whether two scores say the same, so that writing one over the other changes nothing. */
export function sameScore(a: HoleScore, b: HoleScore): boolean {
  return (
    a.strokes === b.strokes &&
    a.pickedUp === b.pickedUp &&
    a.putts === b.putts &&
    a.fairway === b.fairway &&
    a.penalties === b.penalties &&
    a.sand === b.sand
  );
}
