/** A session that nobody uses for so long has ended. */
export const IDLE_SECONDS = 7 * 24 * 60 * 60;

/** So long after its login a session ends, however often it was used. */
export const ABSOLUTE_SECONDS = 30 * 24 * 60 * 60;

/** When a session ends that is used now and never again. */
export function sessionExpiry(createdAt: Date, usedAt: Date): Date {
  const idleMs = usedAt.getTime() + IDLE_SECONDS * 1000;
  return new Date(Math.min(idleMs, createdAt.getTime() + ABSOLUTE_SECONDS * 1000));
}
