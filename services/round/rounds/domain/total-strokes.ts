import { holesInPlay, type RoundHoles } from '../../courses/domain/holes-in-play.ts';

/** The gross score: the sum over all holes in play, or null while one has no strokes. */
export function totalStrokes(
  holes: RoundHoles,
  scores: { hole: number; strokes: number | null }[],
): number | null {
  const byHole = new Map(scores.map((score) => [score.hole, score.strokes]));
  const strokes = holesInPlay(holes).map((hole) => byHole.get(hole) ?? null);
  return strokes.includes(null)
    ? null
    : strokes.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
