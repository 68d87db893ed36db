import { parse } from 'csv-parse/sync';

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

/**
 * Splits CSV into lines that carry their numbers, leaving out those whose cells are all blank.
 * A record is one line: a stray quote spoils its own line, never the ones after it.
 */
export function readCsvLines(text: string): CsvLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((source, index) => readLine(source, index + 1))
    .filter(({ cells, error }) => error !== undefined || cells.some((cell) => cell !== ''));
}

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
