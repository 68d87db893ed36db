/** A share link opens the round for so many days. */
export const SHARE_DAYS = 30;

/** So many links of a round are open at once. */
export const MOST_SHARES = 10;

const DAY_MS = 86_400_000;

/** When a link that is made now ends. */
export function shareEnd(now: Date): Date {
  return new Date(now.getTime() + SHARE_DAYS * DAY_MS);
}
