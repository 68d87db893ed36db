import { v7 as uuidv7 } from 'uuid';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { hashToken } from '@golfroundpro/shared/tokens/hash-token.ts';
import { queueMail } from '../mail/queue-mail.ts';

const INSERT = `
  INSERT INTO trusted_device
    (id, user_id, hash, address, user_agent, created_at, last_used_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $6, $7)`;

/** Trusts the caller's device with a user's second factor. */
export async function trustDevice(
  { pool, config, mail, now }: Pick<AuthContext, 'pool' | 'config' | 'mail' | 'now'>,
  userId: string,
  { deviceToken, caller }: { deviceToken: string; caller: Caller },
): Promise<void> {
  const [id, at] = [uuidv7(), now()];
  const expiresAt = new Date(at.getTime() + config.lifetimes.trustedDeviceSeconds * 1000);
  const { address, userAgent } = caller;
  await inTransaction(pool, async (tx) => {
    const hash = hashToken(deviceToken);
    await tx.query(INSERT, [id, userId, hash, address, userAgent, at, expiresAt]);
    const detail = { deviceId: id };
    await appendAudit(tx, { action: 'device.trusted', actorId: userId, userId, caller, detail });
    await queueMail(tx, { kind: 'notice', userId, notice: 'device-trusted' });
  });
  mail.wake();
}
