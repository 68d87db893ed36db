/** How long sessions live. */
export interface SessionLifetimes {
  /** A session that nobody uses for so long has ended. */
  idleSeconds: number;
  /** So long after its login a session ends, however often it was used. */
  longestSeconds: number;
}

/** When a session ends that is used now and never again. */
export function sessionExpiry(
  { idleSeconds, longestSeconds }: SessionLifetimes,
  createdAt: Date,
  usedAt: Date,
): Date {
  const idleMs = usedAt.getTime() + idleSeconds * 1000;
  return new Date(Math.min(idleMs, createdAt.getTime() + longestSeconds * 1000));
}
