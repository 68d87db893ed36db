import type { FieldError } from '@golfroundpro/shared/http/app-error.ts';
import type { TransferRound } from '../transfer-format.ts';

/** A file that was read. */
export interface ReadFile {
  entries: ImportEntry[];
  /** Columns of CSV that say nothing here. */
  ignoredColumns: string[];
}

/** A round of a file, with the rows it stands in; one that has faults is as far as it could be read. */
export interface ImportEntry {
  /** JSON: its place among the rounds, from 1. CSV: its lines, of which the headings are 1. */
  rows: number[];
  round?: TransferRound;
  /** Faults by row. */
  faults: { row: number; errors: FieldError[] }[];
}
