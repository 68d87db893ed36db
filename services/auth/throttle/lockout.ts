import type { Pool } from 'pg';

/** Slows down who guesses: a few failures are free, then there is one attempt a wait. */
export interface Lockout {
  /** Counts an attempt before it is made. Gives 0, or the seconds until the next one is let in. */
  attempt: (key: string) => Promise<number>;
  /** Forgets what was counted: the secret was right, or is another one. */
  reset: (key: string) => Promise<void>;
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
const LEFT = `
  SELECT extract(epoch FROM wait_until - $3::timestamptz)::float8 AS seconds
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
      if (rowCount === 1) return 0;
      const { rows } = await pool.query<{ seconds: number }>(LEFT, [kind, key, at]);
      return Math.max(1, Math.ceil(rows[0]?.seconds ?? 0));
    },
    reset: async (key) => {
      await pool.query({ name: 'lockout-reset', text: RESET, values: [kind, key] });
    },
  };
}
