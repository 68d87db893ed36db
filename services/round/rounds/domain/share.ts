import { daysAfter } from './days-after.ts';

/** A share link opens the round for so many days. */
export const SHARE_DAYS = 30;

/** So many links of a round are open at once. */
export const MOST_SHARES = 10;

/** When a link that is made now ends. */
export function shareEnd(now: Date): Date {
  return daysAfter(now, SHARE_DAYS);
}
