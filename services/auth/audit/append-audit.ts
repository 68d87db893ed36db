import type { Pool, PoolClient } from 'pg';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { AuditAction } from './audit-action.ts';

/** Who did what to whom, and from where. Ids only: an e-mail or a secret never stands here. */
export interface NewAuditEntry {
  action: AuditAction;
  /** Who did it; null when nobody was known yet (a refused login) or a command did. */
  actorId: string | null;
  /** Whose account it was done to, when there is one. */
  userId: string | null;
  caller: Caller;
  detail?: Record<string, unknown>;
}

const APPEND = `
  INSERT INTO audit_entry (action, actor_id, user_id, address, user_agent, detail)
  VALUES ($1, $2, $3, $4, $5, $6)`;

/** Adds an entry to the audit log, where it is in the transaction of what it tells of. */
export async function appendAudit(client: Pool | PoolClient, entry: NewAuditEntry): Promise<void> {
  const { action, actorId, userId, caller, detail = {} } = entry;
  const values = [
    action,
    actorId,
    userId,
    caller.address,
    caller.userAgent,
    JSON.stringify(detail),
  ];
  await client.query({ name: 'append-audit', text: APPEND, values });
}
