import type { Pool } from 'pg';
import { resealAll } from '@golfroundpro/shared/secrets/reseal-all.ts';
import type { AuthKeys } from '../auth-keys.ts';
import { openSeed, sealSeed } from '../mfa/sealed-seed.ts';

interface Sealed {
  userId: string;
  sealedSeed: string;
}

const FORMER = `
  SELECT user_id AS "userId", sealed_seed AS "sealedSeed" FROM totp
  WHERE split_part(sealed_seed, '.', 1) <> $1 AND user_id > $2 ORDER BY user_id LIMIT $3`;
/** Not where somebody has set up another authenticator meanwhile. */
const RESEAL = 'UPDATE totp SET sealed_seed = $3 WHERE user_id = $1 AND sealed_seed = $2';

export interface ResealingSeeds {
  pool: Pool;
  keys: AuthKeys;
  /** Told of a seed that does not open; the others go on. */
  onFault: (error: unknown, userId: string) => void;
}

/**
 * Seals the seeds anew that a former key has sealed (reseal-all.ts). Whoever checks a code meanwhile is not held up: the
 * seed is the same (use-totp-code.ts).
 */
export function resealSeeds({ pool, keys, onFault }: ResealingSeeds): Promise<void> {
  return resealAll<Sealed>({
    read: async (after, limit) =>
      (await pool.query<Sealed>(FORMER, [keys.userSecret.current, after, limit])).rows,
    reseal: async ({ userId, sealedSeed }) => {
      const anew = sealSeed({ keys }, userId, openSeed({ keys }, userId, sealedSeed));
      await pool.query(RESEAL, [userId, sealedSeed, anew]);
    },
    onFault,
  });
}
