import type { AuthContext } from '../context.ts';
import { stepOfCode } from '../domain/totp.ts';
import { readSealedSeed } from './read-sealed-seed.ts';
import { openSeed } from './sealed-seed.ts';

/** Each step counts once: of many who submit its code at the same moment, one changes the row. */
const USE_STEP = `
  UPDATE totp SET last_step = $2
  WHERE user_id = $1 AND last_step < $2 AND sealed_seed = $3 AND confirmed_at IS NOT NULL`;

/** Whether a code of six digits is one of the user's authenticator and was not used before. */
export async function useTotpCode(
  context: Pick<AuthContext, 'pool' | 'keys' | 'now'>,
  totp: { userId: string; sealedSeed: string },
  code: string,
): Promise<boolean> {
  const { userId, sealedSeed } = totp;
  const seed = openSeed(context, userId, sealedSeed);
  const step = stepOfCode(seed, code, context.now());
  if (step === undefined) return false;
  if (await useStep(context, totp, step)) return true;
  // Used before, or the same seed was sealed anew meanwhile (reseal-seeds.ts).
  const anew = await readSealedSeed(context.pool, userId);
  if (anew === null || anew === sealedSeed) return false;
  if (!openSeed(context, userId, anew).equals(seed)) return false;
  return useStep(context, { userId, sealedSeed: anew }, step);
}

async function useStep(
  { pool }: Pick<AuthContext, 'pool'>,
  { userId, sealedSeed }: { userId: string; sealedSeed: string },
  step: number,
): Promise<boolean> {
  const { rowCount } = await pool.query(USE_STEP, [userId, step, sealedSeed]);
  return rowCount === 1;
}
