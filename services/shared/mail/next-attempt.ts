const FIRST_WAIT_MS = 5000;
const LONGEST_WAIT_MS = 15 * 60 * 1000;
const GIVE_UP_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * When a mail is tried again that has failed: after 5 s, twice as long each time, every 15 minutes
 * in the end. Undefined: it is a day old and given up.
 * @param attempts those before the one that has just failed
 */
export function nextAttemptAt(
  { createdAt, attempts }: { createdAt: Date; attempts: number },
  now: Date,
): Date | undefined {
  const waitMs = Math.min(FIRST_WAIT_MS * 2 ** attempts, LONGEST_WAIT_MS);
  const at = new Date(now.getTime() + waitMs);
  return at.getTime() - createdAt.getTime() > GIVE_UP_AFTER_MS ? undefined : at;
}
