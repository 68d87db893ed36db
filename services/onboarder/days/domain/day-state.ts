/** Of a day that is on, by the clock; an archived one bars nobody any more. */
export type DayState = 'announced' | 'open' | 'closed' | 'archived';

export const DAY_STATES: DayState[] = ['announced', 'open', 'closed', 'archived'];

/** The times that a day's state follows from. */
export interface DayTimes {
  opensAt: Date;
  closedAt: Date | null;
  archivedAt: Date | null;
}

/** The state of a day at a moment: nothing has to happen for it to open in time. */
export function dayState({ opensAt, closedAt, archivedAt }: DayTimes, now: Date): DayState {
  if (archivedAt) return 'archived';
  if (closedAt) return 'closed';
  return now >= opensAt ? 'open' : 'announced';
}
