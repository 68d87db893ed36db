import { hashToken } from '@golfroundpro/shared/tokens/hash-token.ts';
import type { AuthContext } from '../context.ts';
import { KNOWN } from './device-token.ts';

/** One that is trusted may be older than what is known of devices. */
const FIND = `
  SELECT FROM known_device
  WHERE hash = $1 AND user_id = $2 AND seen_at > $3::timestamptz - ${KNOWN}
  UNION ALL
  SELECT FROM trusted_device WHERE hash = $1 AND user_id = $2 AND expires_at > $3`;

/** Whether this user has logged in on the device with that token before. */
export async function isKnownDevice(
  { pool, now }: Pick<AuthContext, 'pool' | 'now'>,
  userId: string,
  deviceToken: string | undefined,
): Promise<boolean> {
  if (deviceToken === undefined) return false;
  const values = [hashToken(deviceToken), userId, now()];
  const { rowCount } = await pool.query({ name: 'is-known-device', text: FIND, values });
  return rowCount !== 0;
}
