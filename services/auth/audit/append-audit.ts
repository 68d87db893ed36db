import type { Pool, PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import { currentTrace, traceparent } from '@golfroundpro/shared/logging/trace.ts';
import type { AuditAction } from './audit-action.ts';
import { recordEntry } from './record-entry.ts';

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
  WITH entry AS (
    INSERT INTO audit_entry (action, actor_id, user_id, address, user_agent, detail)
    VALUES ($1, $2, $3, $4, $5, $6)
    RETURNING *
  ), recorded AS (
    ${recordEntry({ from: 'entry', eventId: '$7', trace: '$8' })}
  )
  INSERT INTO event_pending (id) SELECT id FROM recorded`;

/** Adds an entry to the audit log, and its event, where they are in the transaction of what they tell of. */
export async function appendAudit(client: Pool | PoolClient, entry: NewAuditEntry): Promise<void> {
  const { action, actorId, userId, caller, detail = {} } = entry;
  const trace = currentTrace();
  const values = [
    action,
    actorId,
    userId,
    caller.address,
    caller.userAgent,
    JSON.stringify(detail),
    uuidv7(),
    trace ? traceparent(trace) : null,
  ];
  await client.query({ name: 'append-audit', text: APPEND, values });
}
