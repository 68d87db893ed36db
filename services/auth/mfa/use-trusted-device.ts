import type { AuthContext } from '../context.ts';
import { hashToken } from '@golfroundpro/shared/tokens/hash-token.ts';

const USE = `
  UPDATE trusted_device SET last_used_at = $3
  WHERE hash = $1 AND user_id = $2 AND expires_at > $3`;

/** Whether a token is that of a device which this user trusts; it is noted as used now. */
export async function useTrustedDevice(
  { pool, now }: Pick<AuthContext, 'pool' | 'now'>,
  userId: string,
  deviceToken: string,
): Promise<boolean> {
  const { rowCount } = await pool.query(USE, [hashToken(deviceToken), userId, now()]);
  return rowCount === 1;
}
