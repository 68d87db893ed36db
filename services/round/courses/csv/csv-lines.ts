import { parse } from 'csv-parse/sync';
import { invalidField } from '@golfroundpro/shared/http/app-error.ts';

/** One line of a CSV file; `cells` are trimmed, `error` says why they could not be read. */
export interface CsvLine {
  line: number;
  cells: string[];
  error?: string;
}

/** A line of a file that was refused; lines count from 1. */
export interface RowError {
  file: string;
  line: number;
  reason: string;
}

/** What a file may have; a spreadsheet pads its lines up to the longest. */
export interface CsvBounds {
  lines: number;
  cells: number;
}

/**
 * Splits CSV into lines that carry their numbers, one after the other, leaving out those whose cells are
 * all blank. A record is one line: a stray quote spoils its own line, never the ones after it.
 * @throws AppError invalid_request before the first line, for a file of too many; at a line of too many cells
 */
export function* readCsvLines(text: string, bounds: CsvBounds): Generator<CsvLine, undefined> {
  if ((text.match(LINE_END)?.length ?? 0) > bounds.lines) {
    throw invalidField('body', `has more than ${bounds.lines} lines; split it into several files`);
  }
  for (const [index, source] of text
    .replace(/^\uFEFF/, '')
    .split(LINE_END)
    .entries()) {
    const read = readLine(source, index + 1);
    if (read.cells.length > bounds.cells) {
      throw invalidField('body', `has more than ${bounds.cells} cells on line ${read.line}`);
    }
    if (read.error !== undefined || read.cells.some((cell) => cell !== '')) yield read;
  }
}

const LINE_END = /\r\n|\n|\r/g;

function readLine(source: string, line: number): CsvLine {
  // Most lines have no quotes, and a parser made for each takes its time.
  if (!source.includes('"')) return { line, cells: source.split(',').map((cell) => cell.trim()) };
  try {
    const records: string[][] = parse(source, { trim: true, relax_column_count: true });
    return { line, cells: records[0] ?? [] };
  } catch {
    return { line, cells: [], error: 'the quotes do not match' };
  }
}
