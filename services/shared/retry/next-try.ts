const FIRST_WAIT_MS = 2000;

/** The longest that an event waits: one that is to wait longer was put down by a clock that has jumped back. */
export const LONGEST_WAIT_MS = 15 * 60 * 1000;

/** An event that has failed so often is put aside: some eight hours after the first time. */
export const MOST_ATTEMPTS = 40;

/** When an event is tried again: after 2 s, twice as long each time, every 15 minutes in the end. */
export function nextTryAt(attempts: number, now: Date): Date {
  const waitMs = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  return new Date(now.getTime() + waitMs);
}
