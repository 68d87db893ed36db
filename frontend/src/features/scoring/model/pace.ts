/** When something is tried again. */
export interface Pace {
  failures: number;
  /** ms since 1970 */
  notBefore: number;
  /** The club asked to be left alone until then: nothing hastens it. */
  held?: boolean;
}

const FIRST_MS = 1_000;
const MOST_MS = 60_000;
/** No wait is longer: one that seems so comes from a clock that was put back. */
export const LONGEST_MS = 600_000;

/**
 * The next attempt after a failure: the wait doubles up to a minute, and is spread over a half.
 * @param chance 0 to 1
 */
export function slower(
  { failures }: Pick<Pace, 'failures'>,
  now: number,
  chance: number,
  retryAfterSeconds?: number,
): Pace {
  const wait = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(failures, 16)) * (0.75 + chance / 2);
  const asked = Math.min((retryAfterSeconds ?? 0) * 1_000, LONGEST_MS);
  return { failures: failures + 1, notBefore: now + Math.max(wait, asked), held: asked > 0 };
}

/** Whether it may be tried now, however the clock was moved. */
export function isDue({ notBefore }: Pick<Pace, 'notBefore'>, now: number): boolean {
  return notBefore <= now || notBefore - now > LONGEST_MS;
}
