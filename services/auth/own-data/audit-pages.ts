import type { Pool } from 'pg';
import { readPages } from '@golfroundpro/shared/own-data/read-pages.ts';
import type { AuditAction } from '../audit/audit-action.ts';
import { deviceLabel } from '../domain/device-label.ts';

interface Entry {
  id: string;
  at: Date;
  action: AuditAction;
  actorId: string | null;
  userId: string | null;
  address: string;
  userAgent: string;
  detail: Record<string, unknown>;
}

// Each half is read off an index of its own; what one did to oneself is in the first.
const COLUMNS = 'id, at, action, actor_id, user_id, address, user_agent, detail';
const PAGE = `
  SELECT id::text, at, action, actor_id AS "actorId", user_id AS "userId", address,
    user_agent AS "userAgent", detail
  FROM (
    (SELECT ${COLUMNS} FROM audit_entry
     WHERE user_id = $1 AND id > $2::bigint ORDER BY audit_entry.id LIMIT $3)
    UNION ALL
    (SELECT ${COLUMNS} FROM audit_entry
     WHERE actor_id = $1 AND user_id IS DISTINCT FROM actor_id AND id > $2::bigint
     ORDER BY audit_entry.id LIMIT $3)
  ) entry ORDER BY entry.id LIMIT $3`;

/** What was done to a user's account, and by them, the oldest first; of other people only that it was another. */
export async function* auditPages(pool: Pool, userId: string): AsyncGenerator<object[]> {
  for await (const page of readPages<Entry>(pool, PAGE, userId, '0')) {
    yield page.map((entry) => toldTo(userId, entry));
  }
}

function toldTo(userId: string, entry: Entry) {
  const { id, at, action, actorId, address, userAgent, detail } = entry;
  const byAnother = actorId !== null && actorId !== userId;
  const toAnother = entry.userId !== null && entry.userId !== userId;
  return {
    id,
    at,
    action,
    by: byAnother ? 'another' : actorId === null ? 'nobody_known' : 'you',
    to: toAnother ? 'another' : entry.userId === null ? 'nobody' : 'you',
    address: byAnother ? null : address,
    device: byAnother ? null : deviceLabel(userAgent),
    detail: entry.userId === userId ? detail : {},
  };
}
