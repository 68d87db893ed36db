import { AUDIT_ACTIONS, type AuditAction } from './audit-actions.ts';

export interface AuditFilters {
  userId: string;
  action: AuditAction | '';
  /** Calendar dates where the admin is, both included; empty for no limit. */
  from: string;
  to: string;
}

/** As what the log can be taken along. */
export const AUDIT_FORMATS = ['csv', 'ndjson'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** From the query of an address, in which anything may stand. */
export function toAuditFilters(query: Record<string, unknown>): AuditFilters {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const date = (value: unknown) => (DATE.test(text(value)) ? text(value) : '');
  return {
    userId: text(query.user),
    action: AUDIT_ACTIONS.find((action) => action === query.action) ?? '',
    from: date(query.from),
    to: date(query.to),
  };
}

/** The first instant of `from` and the first one after `to`. */
export function toInstants({ from, to }: AuditFilters): { from?: string; to?: string } {
  return {
    ...(from ? { from: startOf(from, 0) } : {}),
    ...(to ? { to: startOf(to, 1) } : {}),
  };
}

function startOf(date: string, daysLater: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day + daysLater).toISOString();
}
