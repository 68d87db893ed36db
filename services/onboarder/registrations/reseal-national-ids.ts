import type { Pool } from 'pg';
import { resealAll } from '@golfroundpro/shared/secrets/reseal-all.ts';
import type { OnboarderKeys } from '../onboarder-keys.ts';
import { sealNationalId, unsealNationalId } from './sealed-national-id.ts';

interface Sealed {
  userId: string;
  sealed: string;
}

const FORMER = `
  SELECT id AS "userId", thai_id AS sealed FROM registration
  WHERE split_part(thai_id, '.', 1) <> $1 AND id > $2 ORDER BY id LIMIT $3`;
/** Seal and digest move as one, so that no key is there that one of them does not need. */
const RESEAL =
  'UPDATE registration SET thai_id = $3, thai_id_digest = $4 WHERE id = $1 AND thai_id = $2';

export interface ResealingNationalIds {
  pool: Pool;
  keys: OnboarderKeys;
  /** Told of a national id that does not open; the others go on. */
  onFault: (error: unknown, userId: string) => void;
}

/**
 * Seals and digests the national ids anew that a former key has sealed (reseal-all.ts). Whoever comes meanwhile with one of
 * them is refused as before: each is looked for under every key.
 */
export function resealNationalIds({ pool, keys, onFault }: ResealingNationalIds): Promise<void> {
  return resealAll<Sealed>({
    read: async (after, limit) =>
      (await pool.query<Sealed>(FORMER, [keys.current, after, limit])).rows,
    reseal: async ({ userId, sealed }) => {
      const anew = sealNationalId(keys, userId, unsealNationalId(keys, userId, sealed));
      await pool.query(RESEAL, [userId, sealed, anew.sealed, anew.digests[0]]);
    },
    onFault,
  });
}
