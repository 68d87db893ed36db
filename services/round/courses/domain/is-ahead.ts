import { localDate } from '@golfroundpro/shared/domain/local-date.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether a date lies ahead; a day's grace, for a phone whose calendar is ahead of the course's. */
export function isAhead(date: string, now: Date, timeZone: string): boolean {
  return date > localDate(new Date(now.getTime() + DAY_MS), timeZone);
}
