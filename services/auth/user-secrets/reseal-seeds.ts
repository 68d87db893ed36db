import type { Pool } from 'pg';
import type { AuthKeys } from '../auth-keys.ts';
import { openSeed, sealSeed } from '../mfa/sealed-seed.ts';

const BATCH = 100;

interface Sealed {
  userId: string;
  sealedSeed: string;
}

const FORMER = `
  SELECT user_id AS "userId", sealed_seed AS "sealedSeed" FROM totp
  WHERE split_part(sealed_seed, '.', 1) <> $1 ORDER BY user_id LIMIT ${BATCH}`;
/** Not where somebody has set up another authenticator meanwhile. */
const RESEAL = 'UPDATE totp SET sealed_seed = $3 WHERE user_id = $1 AND sealed_seed = $2';

/**
 * Seals the seeds anew that a former key has sealed, so that the key can go; every instance does it, and one is faster.
 * Whoever checks a code meanwhile is not held up: the seed is the same (use-totp-code.ts).
 */
export async function resealAll(context: { pool: Pool; keys: AuthKeys }): Promise<void> {
  const { pool, keys } = context;
  for (;;) {
    const { current } = keys.userSecret;
    const { rows } = await pool.query<Sealed>(FORMER, [current]);
    for (const { userId, sealedSeed } of rows) {
      const anew = sealSeed(context, userId, openSeed(context, userId, sealedSeed));
      await pool.query(RESEAL, [userId, sealedSeed, anew]);
    }
    if (rows.length < BATCH) return;
  }
}
