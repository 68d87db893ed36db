import type { Pool } from 'pg';

const READ = `
  SELECT sealed_seed AS "sealedSeed" FROM totp WHERE user_id = $1 AND confirmed_at IS NOT NULL`;

/** The sealed seed of a user's authenticator; null: none is set up. */
export async function readSealedSeed(pool: Pool, userId: string): Promise<string | null> {
  const { rows } = await pool.query<{ sealedSeed: string }>(READ, [userId]);
  return rows[0]?.sealedSeed ?? null;
}
