import type { Pool } from 'pg';

/** Slows down who guesses: a few failures are free, then there is one attempt a wait. */
export interface Lockout {
  /** Counts an attempt before it is made. Undefined: it is let in. */
  attempt: (key: string) => Promise<Wait | undefined>;
  /** Forgets what was counted: the secret was right, or is another one. */
  reset: (key: string) => Promise<void>;
}

/** What refuses an attempt. */
export interface Wait {
  /** Until the next one is let in. */
  seconds: number;
  /** Whether it refuses for the first time. */
  isFirst: boolean;
}

/** How patient a lockout is. */
export interface LockoutLimits {
  /** The last of these begins the first wait. */
  freeAttempts: number;
  longestWaitSeconds: number;
}

const FIRST_WAIT_SECONDS = 30;
/** Thirty seconds doubled so often are longer than any wait may be. */
const MOST_DOUBLED = 20;

/** Whoever stops guessing for so long begins anew; nobody is locked out for ever. */
export const REMEMBERED = `interval '1 day'`;

/** $3 is now, $4 how many are free, $5 the longest wait; of an attempt that is the n-th. */
const waitUntil = (n: string) => `
  CASE WHEN ${n} >= $4 THEN $3::timestamptz + interval '1 second'
    * least($5::integer, ${FIRST_WAIT_SECONDS} * 2 ^ least(${n} - $4, ${MOST_DOUBLED})) END`;
const COUNTED = `
  CASE WHEN lockout.last_attempt_at < $3::timestamptz - ${REMEMBERED} THEN 1
    ELSE lockout.attempts + 1 END`;

/** Writes nothing while a wait is on: an attacker who goes on costs one read. Of many at once each sees the one before. */
const ATTEMPT = `
  INSERT INTO lockout (kind, key, attempts, wait_until, last_attempt_at)
  SELECT $1, $2, 1, ${waitUntil('1')}, $3
  WHERE NOT EXISTS (SELECT FROM lockout WHERE kind = $1 AND key = $2 AND wait_until > $3)
  ON CONFLICT (kind, key) DO UPDATE
  SET attempts = ${COUNTED}, wait_until = ${waitUntil(`(${COUNTED})`)}, last_attempt_at = $3
  WHERE lockout.wait_until IS NULL OR lockout.wait_until <= $3`;
/** Of many that are refused at once one is the first. */
const LEFT = `
  WITH told AS (
    UPDATE lockout SET told_until = wait_until
    WHERE kind = $1 AND key = $2 AND told_until IS DISTINCT FROM wait_until
    RETURNING key
  )
  SELECT extract(epoch FROM wait_until - $3::timestamptz)::float8 AS seconds,
    EXISTS (SELECT FROM told) AS "isFirst"
  FROM lockout WHERE kind = $1 AND key = $2`;
const RESET = 'DELETE FROM lockout WHERE kind = $1 AND key = $2';

/**
 * A lockout that all instances share, in PostgreSQL, where nothing is evicted. The last free attempt
 * without success begins a wait of 30 s, and each one let in after a wait begins the next, twice as
 * long, up to the longest. What is refused makes no wait longer.
 */
export function makeLockout(
  { pool, now }: { pool: Pool; now: () => Date },
  kind: string,
  { freeAttempts, longestWaitSeconds }: LockoutLimits,
): Lockout {
  return {
    attempt: async (key) => {
      const at = now();
      const values = [kind, key, at, freeAttempts, longestWaitSeconds];
      const { rowCount } = await pool.query({ name: 'lockout-attempt', text: ATTEMPT, values });
      if (rowCount === 1) return undefined;
      const { rows } = await pool.query<Wait>(LEFT, [kind, key, at]);
      const { seconds, isFirst } = rows[0] ?? { seconds: 0, isFirst: false };
      return { seconds: Math.max(1, Math.ceil(seconds)), isFirst };
    },
    reset: async (key) => {
      await pool.query({ name: 'lockout-reset', text: RESET, values: [kind, key] });
    },
  };
}
