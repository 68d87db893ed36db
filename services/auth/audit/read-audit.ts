import type { Pool } from 'pg';
import type { AuditAction } from './audit-action.ts';

/** An entry of the audit log as it is stored. */
export interface AuditRow {
  /** Counts up; in its text form, since it may outgrow what a number of JavaScript holds. */
  id: string;
  at: Date;
  action: AuditAction;
  actorId: string | null;
  /** Null: there is nobody, or the account was erased. */
  actorName: string | null;
  userId: string | null;
  userName: string | null;
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
    ...(userId === undefined ? [] : [`e.user_id = ${bind(userId)}`]),
    ...(action === undefined ? [] : [`e.action = ${bind(action)}`]),
    ...(from ? [`e.at >= ${bind(from)}`] : []),
    ...(to ? [`e.at < ${bind(to)}`] : []),
    ...(beforeId === undefined ? [] : [`e.id < ${bind(beforeId)}`]),
  ];
  const text = `
    SELECT e.id::text, e.at, e.action, e.actor_id AS "actorId", actor.name AS "actorName",
      e.user_id AS "userId", owner.name AS "userName", e.address, e.user_agent AS "userAgent",
      e.detail
    FROM audit_entry e
    LEFT JOIN account actor ON actor.id = e.actor_id
    LEFT JOIN account owner ON owner.id = e.user_id
    ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
    ORDER BY e.id DESC LIMIT ${bind(limit)}`;
  return (await pool.query<AuditRow>(text, values)).rows;
}
