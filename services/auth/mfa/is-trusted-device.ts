import type { AuthContext } from '../context.ts';
import { hashToken } from '@golfroundpro/shared/tokens/hash-token.ts';

const FIND = `
  SELECT FROM trusted_device
  WHERE hash = $1 AND user_id = $2 AND expires_at > $3`;

/** Whether a token is that of a device which this user trusts. Nothing is noted. */
export async function isTrustedDevice(
  { pool, now }: Pick<AuthContext, 'pool' | 'now'>,
  userId: string,
  deviceToken: string | undefined,
): Promise<boolean> {
  if (deviceToken === undefined) return false;
  const { rowCount } = await pool.query(FIND, [hashToken(deviceToken), userId, now()]);
  return rowCount === 1;
}
