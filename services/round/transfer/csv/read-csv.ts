import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { makeTurns } from '@golfroundpro/shared/http/make-turns.ts';
import { fromCell } from '@golfroundpro/shared/csv/csv-cell.ts';
import { isWritten, readCsvLines, type CsvLine } from '@golfroundpro/shared/csv/csv-lines.ts';
import { CSV_COLUMNS, IGNORED_COLUMNS, NEEDED_COLUMNS } from './csv-columns.ts';
import { plainName } from '../../courses/domain/plain-name.ts';
import type { ReadFile } from '../import/import-entry.ts';
import type { ImportEntry } from '../import/import-entry.ts';
import { readRow, type CsvRow } from './read-row.ts';
import type { TransferRound } from '../transfer-format.ts';

/**
 * Reads rounds from CSV, one row per player and round. Rows with one `Round id` are one round; a row
 * without is a round of its own.
 * @throws AppError invalid_request when the headings are not those of a file of rounds, or it is long
 */
export async function readCsv(text: string): Promise<ReadFile> {
  let head: CsvHead | undefined;
  const rows: CsvRow[] = [];
  const turn = makeTurns();
  for (const line of readCsvLines(text, BOUNDS)) {
    await turn();
    if (!isWritten(line)) continue;
    if (head) rows.push(readLine(line, head.columns));
    else head = readHead(line);
  }
  const { ignoredColumns } = head ?? readHead(undefined);
  const groups = Map.groupBy(rows, (row) => row.frame.id ?? `row ${row.line}`);
  return { entries: [...groups.values()].map(toEntry), ignoredColumns };
}
const BOUNDS = { lines: 10_000, cells: 200 };
/** Of columns that are not known so many are told. */
const MOST_NAMED = 20;

interface CsvHead {
  /** In the order of the file, spelt as ours are. */
  columns: (string | undefined)[];
  ignoredColumns: string[];
}

function readHead(head: CsvLine | undefined): CsvHead {
  const known = [...CSV_COLUMNS, ...IGNORED_COLUMNS];
  const columns = (head?.cells ?? []).map((cell) =>
    known.find((column) => column.toLowerCase() === plainName(cell).toLowerCase()),
  );
  const missing = NEEDED_COLUMNS.flatMap((names) =>
    names.some((name) => columns.includes(name)) ? [] : [names[0]!],
  );
  if (missing.length > 0) throw invalidField('body', `has no column ${missing.join(', ')}`);
  const unknown = head!.cells.filter((cell, index) => cell !== '' && !columns[index]);
  const twice = columns.find((column, index) => column && columns.indexOf(column) !== index);
  if (twice) throw invalidField('body', `has the column ${twice} twice`);
  const ignoredColumns = unknown.slice(0, MOST_NAMED).map((name) => name.slice(0, 100));
  return { columns, ignoredColumns };
}

function readLine({ line, cells, error }: CsvLine, columns: (string | undefined)[]): CsvRow {
  const byColumn = new Map<string, string>();
  for (const [index, column] of columns.entries()) {
    if (column) byColumn.set(column, fromCell(cells[index] ?? ''));
  }
  return readRow(line, byColumn, error);
}

const MOST_PLAYERS = 4;

function toEntry(rows: CsvRow[]): ImportEntry {
  const first = rows[0]!;
  // Nobody mends what follows before the players are four: a file may be one round of all its rows.
  const faults = rows.slice(0, MOST_PLAYERS + 1).flatMap(({ line, frame, errors }) => {
    const other = Object.keys(frame).find(
      (field) => frame[field as keyof typeof frame] !== first.frame[field as keyof typeof frame],
    );
    const message = `differs from row ${first.line} of the same round`;
    const all = other ? [...errors, { field: other, code: 'rows_differ', message }] : errors;
    return all.length > 0 ? [{ row: line, errors: all }] : [];
  });
  if (rows.length > MOST_PLAYERS) {
    const message = 'a round has four players at most';
    const errors = [{ field: 'players', code: 'too_many', limit: MOST_PLAYERS, message }];
    faults.push({ row: rows[MOST_PLAYERS]!.line, errors });
  }
  return { rows: rows.map(({ line }) => line), round: toRound(rows), faults };
}

function toRound(rows: CsvRow[]): TransferRound {
  const { id, ...frame } = rows[0]!.frame;
  return {
    ...(id === undefined ? {} : { id }),
    ...frame,
    players: rows.map(({ player }) => player),
  } as TransferRound;
}
