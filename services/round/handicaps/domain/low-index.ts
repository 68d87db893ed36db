/**
 * An index a day ended with, and the last date it was in effect on: that of the next score. The list
 * holds those that can still become the lowest of a year, the oldest first and each lower than the
 * next, so that a low index costs a look at its head, however long the record is.
 */
export interface LowCandidate {
  indexTenths: number;
  lastDate: string;
}

const WINDOW_DAYS = 365;
const DAY_MS = 86_400_000;

/**
 * Adds the index that was in effect until `date` and drops what a score of that date cannot see any
 * more: the window is the 365 days before it, and what was in effect when they began.
 */
export function withCandidate(
  candidates: LowCandidate[],
  indexTenths: number,
  date: string,
): LowCandidate[] {
  const from = daysBefore(date, WINDOW_DAYS);
  const kept = candidates.filter(
    (candidate) => candidate.indexTenths < indexTenths && candidate.lastDate >= from,
  );
  return [...kept, { indexTenths, lastDate: date }];
}

/** The low index for a score of the date the list was made for; null when there is none. */
export function lowestOf(candidates: LowCandidate[]): number | null {
  return candidates[0]?.indexTenths ?? null;
}

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * DAY_MS).toISOString().slice(0, 10);
}
