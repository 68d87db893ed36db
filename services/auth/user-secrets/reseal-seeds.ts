import type { Pool } from 'pg';
import { NIL } from 'uuid';
import type { AuthKeys } from '../auth-keys.ts';
import { openSeed, sealSeed } from '../mfa/sealed-seed.ts';

const BATCH = 100;

interface Sealed {
  userId: string;
  sealedSeed: string;
}

const FORMER = `
  SELECT user_id AS "userId", sealed_seed AS "sealedSeed" FROM totp
  WHERE split_part(sealed_seed, '.', 1) <> $1 AND user_id > $2 ORDER BY user_id LIMIT ${BATCH}`;
/** Not where somebody has set up another authenticator meanwhile. */
const RESEAL = 'UPDATE totp SET sealed_seed = $3 WHERE user_id = $1 AND sealed_seed = $2';

export interface Resealing {
  pool: Pool;
  keys: AuthKeys;
  /** Told of a seed that does not open; the others go on. */
  onFault: (error: unknown, userId: string) => void;
}

/**
 * Seals the seeds anew that a former key has sealed, so that the key can go; every instance does it, and one is faster.
 * Whoever checks a code meanwhile is not held up: the seed is the same (use-totp-code.ts).
 */
export async function resealAll({ pool, keys, onFault }: Resealing): Promise<void> {
  for (let after: string = NIL; ;) {
    const values = [keys.userSecret.current, after];
    const { rows } = await pool.query<Sealed>(FORMER, values);
    for (const row of rows) {
      await resealOne(pool, keys, row).catch((error: unknown) => onFault(error, row.userId));
    }
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.userId;
  }
}

async function resealOne(
  pool: Pool,
  keys: AuthKeys,
  { userId, sealedSeed }: Sealed,
): Promise<void> {
  const anew = sealSeed({ keys }, userId, openSeed({ keys }, userId, sealedSeed));
  await pool.query(RESEAL, [userId, sealedSeed, anew]);
}
