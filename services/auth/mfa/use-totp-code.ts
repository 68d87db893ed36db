import type { AuthContext } from '../context.ts';
import { stepOfCode } from '../domain/totp.ts';
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
  const step = stepOfCode(openSeed(context, userId, sealedSeed), code, context.now());
  if (step === undefined) return false;
  const { rowCount } = await context.pool.query(USE_STEP, [userId, step, sealedSeed]);
  return rowCount === 1;
}
