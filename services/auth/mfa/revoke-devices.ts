import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';

const REVOKE = `
  WITH revoked AS (
    DELETE FROM trusted_device WHERE user_id = $1 AND ($2::uuid IS NULL OR id = $2) RETURNING id, hash
  ), forgotten AS (
    DELETE FROM known_device WHERE user_id = $1 AND hash IN (SELECT hash FROM revoked)
  )
  SELECT id FROM revoked`;

/** Trusts a user's devices, or only one of them, no more, and knows them no more; gives how many there were. */
export async function revokeDevices(
  { pool }: Pick<AuthContext, 'pool'>,
  { userId, only, caller }: { userId: string; only?: string; caller: Caller },
): Promise<number> {
  return inTransaction(pool, async (tx) => {
    const { rows } = await tx.query<{ id: string }>(REVOKE, [userId, only ?? null]);
    for (const { id: deviceId } of rows) {
      const detail = { deviceId };
      await appendAudit(tx, { action: 'device.revoked', actorId: userId, userId, caller, detail });
    }
    return rows.length;
  });
}
