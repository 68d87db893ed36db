import type { FieldError } from '@golfroundpro/shared/http/app-error.ts';

/** What became of one row. */
export interface RowReport {
  row: number;
  status: 'imported' | 'unchanged' | 'refused';
  roundId?: string;
  errors?: FieldError[];
}

/** What became of a file; the counts are of rows. */
export interface ImportReport {
  rows: number;
  imported: number;
  unchanged: number;
  refused: number;
  /** Without the refused rows behind the first 200. */
  report: RowReport[];
}

/** Nobody reads further before the file is mended: an answer of all would be megabytes. */
const MOST_REFUSED = 200;

/** Counts rows, and tells of them. */
export function reportOf(rows: RowReport[]): ImportReport {
  const count = (status: RowReport['status']) => rows.filter((row) => row.status === status).length;
  const refused = rows.filter(({ status }) => status === 'refused');
  const untold = new Set(refused.slice(MOST_REFUSED));
  return {
    rows: rows.length,
    imported: count('imported'),
    unchanged: count('unchanged'),
    refused: refused.length,
    report: rows.filter((row) => !untold.has(row)),
  };
}
