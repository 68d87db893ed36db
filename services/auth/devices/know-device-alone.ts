import type { PoolClient } from 'pg';
import { hashToken } from '@golfroundpro/shared/tokens/hash-token.ts';

const FORGET = 'DELETE FROM known_device WHERE user_id = $1';
const KNOW = 'INSERT INTO known_device (user_id, hash, seen_at) VALUES ($1, $2, $3)';

/** From now on a user is known on this device, and on no other. */
export async function knowDeviceAlone(
  tx: PoolClient,
  { userId, deviceToken, at }: { userId: string; deviceToken: string; at: Date },
): Promise<void> {
  await tx.query(FORGET, [userId]);
  await tx.query(KNOW, [userId, hashToken(deviceToken), at]);
}
