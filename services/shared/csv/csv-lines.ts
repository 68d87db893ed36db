import { parse } from 'csv-parse/sync';
import { invalidField } from '../http/app-error.ts';
import { dialectOf, plainCell, type CsvDialect } from './csv-dialect.ts';

/** One line of a CSV file; `cells` are trimmed, `error` says why they could not be read. */
export interface CsvLine {
  line: number;
  cells: string[];
  error?: string;
}

/** What a file may have; a spreadsheet pads its lines up to the longest. */
export interface CsvBounds {
  lines: number;
  cells: number;
}

/** The most characters of a line: it is taken apart in one go. */
const LONGEST_LINE = 20_000;
/** To find out that a line cannot be read costs the most; a file with so many is none. */
const MOST_UNREADABLE = 200;

/**
 * Splits CSV into lines that carry their numbers, one after the other, each without blank cells at its end
 * (spreadsheets pad) and as if commas had set them apart. A record is one line: a stray quote spoils its own line, never the ones after it.
 * @throws AppError invalid_request before the first line, for a file of too many; at one that is too long
 */
export function* readCsvLines(text: string, bounds: CsvBounds): Generator<CsvLine, undefined> {
  if (hasMoreLineEnds(text, bounds.lines)) {
    throw invalidField('body', `has more than ${bounds.lines} lines; split it into several files`);
  }
  const plain = text.replace(/^\uFEFF/, '');
  const dialect = dialectOf(plain);
  let unreadable = 0;
  for (const [index, source] of plain.split(LINE_END).entries()) {
    if (index === 0 && dialect.isDeclared) continue;
    if (source.length > LONGEST_LINE) {
      const message = `has more than ${LONGEST_LINE} characters on line ${index + 1}`;
      throw invalidField('body', message);
    }
    const read = withoutBlankEnd(readLine(source, index + 1, dialect));
    if (read.cells.length > bounds.cells) {
      throw invalidField('body', `has more than ${bounds.cells} cells on line ${read.line}`);
    }
    if (read.error !== undefined && ++unreadable > MOST_UNREADABLE) {
      throw invalidField(
        'body',
        `has more than ${MOST_UNREADABLE} lines whose quotes do not match`,
      );
    }
    yield read;
  }
}

/** Counts no further than it must: a file may be line ends alone. */
function hasMoreLineEnds(text: string, most: number): boolean {
  const ends = text.matchAll(LINE_END);
  for (let count = 0; count <= most; count++) if (ends.next().done) return false;
  return true;
}

/** Whether there is something on a line. */
export function isWritten({ cells, error }: CsvLine): boolean {
  return cells.length > 0 || error !== undefined;
}

function withoutBlankEnd(line: CsvLine): CsvLine {
  const last = line.cells.findLastIndex((cell) => cell !== '');
  return { ...line, cells: line.cells.slice(0, last + 1) };
}

const LINE_END = /\r\n|\n|\r/g;

function readLine(source: string, line: number, dialect: CsvDialect): CsvLine {
  const { separator: delimiter } = dialect;
  const toCells = (texts: string[]) => texts.map((text) => plainCell(text, dialect));
  // Most lines have no quotes, and a parser made for each takes its time.
  if (!source.includes('"')) return { line, cells: toCells(source.split(delimiter)) };
  try {
    const records: string[][] = parse(source, { delimiter, trim: true, relax_column_count: true });
    return { line, cells: toCells(records[0] ?? []) };
  } catch {
    return { line, cells: [], error: 'the quotes do not match' };
  }
}
