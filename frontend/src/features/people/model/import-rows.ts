import type { ImportReport, ImportRow } from '../api/import-api.ts';

export type Outcome = ImportRow['outcome'];

/** In the order in which one looks at them: what is to be mended first. */
export const OUTCOMES = ['invalid', 'new', 'added', 'known'] as const satisfies Outcome[];

/** Those that there are in a report. */
export function outcomesOf({ counts }: ImportReport): Outcome[] {
  return OUTCOMES.filter((outcome) => counts[outcome] > 0);
}

/** How many could come in, or did. */
export function cameIn({ counts }: ImportReport): number {
  return counts.new + counts.added;
}
