import type { RoundSummary } from '../../../lib/api/schema.ts';
import { clubState } from '../../../lib/golf/club-cells.ts';
import type { StripCell } from '../../../lib/golf/strip.ts';

/** A listed round as the strip that is its signature. */
export function summaryCells({ card }: RoundSummary): StripCell[] {
  return card.map((hole) => ({ ...hole, state: clubState(hole) }));
}
