import type { Pool } from 'pg';
import type { AuditAction } from './audit-action.ts';

/** An entry of the audit log as it is stored. */
export interface AuditRow {
  /** Counts up; in its text form, since it may outgrow what a number of JavaScript holds. */
  id: string;
  at: Date;
  action: AuditAction;
  actorId: string | null;
  userId: string | null;
  address: string;
  userAgent: string;
  detail: Record<string, unknown>;
}

export interface AuditQuery {
  userId?: string | undefined;
  action?: AuditAction | undefined;
  /** At this time or later. */
  from?: Date | undefined;
  /** Before this time. */
  to?: Date | undefined;
  /** Only what came before this entry. */
  beforeId?: string | undefined;
  limit: number;
}

/** A page of the audit log, the newest first. */
export async function readAudit(pool: Pool, query: AuditQuery): Promise<AuditRow[]> {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const { userId, action, from, to, beforeId, limit } = query;
  const where = [
    ...(userId === undefined ? [] : [`user_id = ${bind(userId)}`]),
    ...(action === undefined ? [] : [`action = ${bind(action)}`]),
    ...(from ? [`at >= ${bind(from)}`] : []),
    ...(to ? [`at < ${bind(to)}`] : []),
    ...(beforeId === undefined ? [] : [`id < ${bind(beforeId)}`]),
  ];
  const text = `
    SELECT id::text, at, action, actor_id AS "actorId", user_id AS "userId", address,
      user_agent AS "userAgent", detail
    FROM audit_entry ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
    ORDER BY audit_entry.id DESC LIMIT ${bind(limit)}`;
  return (await pool.query<AuditRow>(text, values)).rows;
}
