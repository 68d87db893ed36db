import type { PoolClient } from 'pg';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { appendAudit } from '../audit/append-audit.ts';

/** How a recovery ends before it changed anything. */
interface EarlyEnd {
  action: 'recovery.stopped' | 'recovery.cancelled';
  actorId: string | null;
  caller: Caller;
  detail?: Record<string, unknown>;
}

const END = 'DELETE FROM recovery WHERE user_id = $1 RETURNING id';
const EXPIRE = 'DELETE FROM recovery WHERE expires_at <= $1 RETURNING id, user_id AS "userId"';
const NOBODY = { address: '', userAgent: '' };

/** Ends the recovery of an account, where one is open: of two who end it at once one does. False: none was. */
export async function endRecovery(
  tx: PoolClient,
  userId: string,
  { action, actorId, caller, detail = {} }: EarlyEnd,
): Promise<boolean> {
  const { rows } = await tx.query<{ id: string }>(END, [userId]);
  if (!rows[0]) return false;
  const told = { recoveryId: rows[0].id, ...detail };
  await appendAudit(tx, { action, actorId, userId, caller, detail: told });
  return true;
}

/** Ends those that nobody approved in time. */
export async function expireRecoveries(tx: PoolClient, now: Date): Promise<void> {
  const { rows } = await tx.query<{ id: string; userId: string }>(EXPIRE, [now]);
  for (const { id: recoveryId, userId } of rows) {
    const entry = { actorId: null, userId, caller: NOBODY, detail: { recoveryId } };
    await appendAudit(tx, { action: 'recovery.expired', ...entry });
  }
}
