import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { hashToken } from '@golfroundpro/shared/tokens/hash-token.ts';

/** Where a browser keeps the token of a trusted device. */
export const DEVICE_COOKIE = '__Host-device';

/** What the device keeps. */
export interface TrustedDeviceToken {
  token: string;
  maxAgeSeconds: number;
}

const INSERT = `
  INSERT INTO trusted_device
    (id, user_id, hash, address, user_agent, created_at, last_used_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $6, $7)`;

/** Trusts the caller's device with a user's second factor; the token is known to nobody else. */
export async function trustDevice(
  { pool, config, now }: Pick<AuthContext, 'pool' | 'config' | 'now'>,
  userId: string,
  caller: Caller,
): Promise<TrustedDeviceToken> {
  const [id, token, at] = [uuidv7(), randomBytes(32).toString('base64url'), now()];
  const maxAgeSeconds = config.lifetimes.trustedDeviceSeconds;
  const expiresAt = new Date(at.getTime() + maxAgeSeconds * 1000);
  const { address, userAgent } = caller;
  await inTransaction(pool, async (tx) => {
    await tx.query(INSERT, [id, userId, hashToken(token), address, userAgent, at, expiresAt]);
    const detail = { deviceId: id };
    await appendAudit(tx, { action: 'device.trusted', actorId: userId, userId, caller, detail });
  });
  return { token, maxAgeSeconds };
}
