import type { RoundDetail, RoundSummary } from '../../../lib/api/schema.ts';
import type { StripCell } from '../../../lib/golf/strip.ts';

type Player = RoundDetail['players'][number];

/** A listed round as the strip that is its signature. */
export function summaryCells({ card }: RoundSummary): StripCell[] {
  return card.map((hole) => ({ ...hole, state: hasScore(hole) ? 'sent' : 'empty' }));
}

/** A player's card as the club has it. */
export function playerCells({ card, scores }: Player): StripCell[] {
  return card.map(({ hole, par }) => {
    const score = scores.find((one) => one.hole === hole);
    const given = { strokes: score?.strokes ?? null, pickedUp: score?.pickedUp ?? false };
    return { hole, par, ...given, state: hasScore(given) ? 'sent' : 'empty' };
  });
}

const hasScore = (score: { strokes: number | null; pickedUp: boolean }): boolean =>
  score.strokes !== null || score.pickedUp;
