import { fromCell } from '@golfroundpro/shared/csv/csv-cell.ts';
import { isWritten, readCsvLines, type CsvLine } from '@golfroundpro/shared/csv/csv-lines.ts';
import { AppError, invalidField, type FieldError } from '@golfroundpro/shared/http/app-error.ts';
import { makeTurns } from '@golfroundpro/shared/http/make-turns.ts';
import { makeValidator } from '@golfroundpro/shared/http/validator.ts';
import { NewUser } from '../new-user.ts';
import { COLUMNS, columnOf, NEEDED, type Column } from './csv-columns.ts';

/** A row that was read: somebody, or what is wrong with it. */
export type ReadRow = { line: number } & ({ person: NewUser } | { errors: FieldError[] });

/** The most people of a file. */
export const MOST_ROWS = 5000;
const BOUNDS = { lines: 2 * MOST_ROWS, cells: 100 };
/** Of columns that are not known so many are told. */
const MOST_NAMED = 20;

interface Head {
  columns: (Column | undefined)[];
  ignoredColumns: string[];
}

const validate = makeValidator(NewUser);

/**
 * Reads people from CSV, one a line below the heading.
 * @throws AppError invalid_request where the heading lacks a column, or the file is long
 */
export async function readUsersCsv(text: string) {
  let head: Head | undefined;
  const rows: ReadRow[] = [];
  const turn = makeTurns();
  for (const line of readCsvLines(text, BOUNDS)) {
    await turn();
    if (!isWritten(line)) continue;
    if (!head) head = readHead(line);
    else if (rows.push(readRow(line, head.columns)) > MOST_ROWS) {
      throw invalidField('body', `has more than ${MOST_ROWS} people; split it`, 'too_many');
    }
  }
  const { ignoredColumns } = head ?? readHead({ line: 1, cells: [] });
  return { rows, ignoredColumns };
}

function readHead({ cells }: CsvLine): Head {
  const columns = cells.map(columnOf);
  const missing = NEEDED.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    const names = missing.map((column) => COLUMNS[column][0]).join(', ');
    throw invalidField('body', `has no column ${names}`, 'missing');
  }
  const twice = columns.find((column, at) => column && columns.indexOf(column) !== at);
  if (twice) throw invalidField('body', `has the column ${twice} twice`, 'given_twice');
  const unknown = cells.filter((cell, at) => cell !== '' && !columns[at]);
  const ignoredColumns = unknown.slice(0, MOST_NAMED).map((name) => name.slice(0, 100));
  return { columns, ignoredColumns };
}

function readRow({ line, cells, error }: CsvLine, columns: Head['columns']): ReadRow {
  if (error) return { line, errors: [{ field: 'row', message: error, code: 'bad_format' }] };
  const given = columns.flatMap((column, at) => {
    const cell = fromCell(cells[at] ?? '');
    return column && cell !== '' ? [[column, valueOf(column, cell)] as const] : [];
  });
  try {
    return { line, person: validate(Object.fromEntries(given)) };
  } catch (fault) {
    if (!(fault instanceof AppError)) throw fault;
    return { line, errors: fault.options.errors ?? [] };
  }
}

/** `Five day` is the category five_day. */
function valueOf(column: Column, cell: string): string {
  return column === 'category' ? cell.toLowerCase().replaceAll(/[\s-]+/g, '_') : cell;
}
