import type { StripCell } from './strip.ts';

/** A player's card as a strip: whatever there is of it is at the club. */
export function clubCells({
  card,
  scores,
}: {
  card: { hole: number; par: number }[];
  scores: { hole: number; strokes: number | null; pickedUp: boolean }[];
}): StripCell[] {
  const byHole = new Map(scores.map((score) => [score.hole, score]));
  return card.map(({ hole, par }) => {
    const { strokes = null, pickedUp = false } = byHole.get(hole) ?? {};
    return { hole, par, strokes, pickedUp, state: clubState({ strokes, pickedUp }) };
  });
}

/** Where a score is that only the club is asked for. */
export const clubState = (score: Pick<StripCell, 'strokes' | 'pickedUp'>): 'empty' | 'sent' =>
  score.strokes === null && !score.pickedUp ? 'empty' : 'sent';
