import type { Pool } from 'pg';
import { toCell } from '@golfroundpro/shared/csv/csv-cell.ts';
import { deviceLabel } from '../domain/device-label.ts';
import { readAudit, type AuditQuery, type AuditRow } from './read-audit.ts';

/** What is looked for; all of it is exported. */
export type AuditFilter = Omit<AuditQuery, 'beforeId' | 'limit'>;

const PAGE = 500;
const COLUMNS = [
  ...['id', 'at', 'action', 'actorId', 'actorName', 'userId', 'userName', 'address', 'device'],
  'detail',
];

/** The entries as CSV, the newest first; a spreadsheet runs none of its cells. */
export async function* auditCsv(pool: Pool, filter: AuditFilter): AsyncGenerator<string> {
  yield `${COLUMNS.join(',')}\r\n`;
  for await (const rows of pagesOf(pool, filter)) yield rows.map(csvLine).join('');
}

/** The entries as JSON, a line each, the newest first. */
export async function* auditNdjson(pool: Pool, filter: AuditFilter): AsyncGenerator<string> {
  for await (const rows of pagesOf(pool, filter)) {
    yield rows.map((row) => `${JSON.stringify(auditItem(row))}\n`).join('');
  }
}

/** An entry as it is told. */
export function auditItem({ userAgent, ...entry }: AuditRow) {
  return { ...entry, device: deviceLabel(userAgent) };
}

/** Only one page is in memory at a time. */
async function* pagesOf(pool: Pool, filter: AuditFilter): AsyncGenerator<AuditRow[]> {
  let beforeId: string | undefined;
  for (;;) {
    const rows = await readAudit(pool, { ...filter, beforeId, limit: PAGE });
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    beforeId = rows.at(-1)!.id;
  }
}

function csvLine(row: AuditRow): string {
  const { id, at, action, actorId, actorName, userId, userName, address, device, detail } =
    auditItem(row);
  const cells = [id, at.toISOString(), action, actorId, actorName, userId, userName];
  return `${[...cells, address, device, JSON.stringify(detail)].map(toCell).join(',')}\r\n`;
}
