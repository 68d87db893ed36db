/** A file by the name it was given by, and its text. */
export interface TextFile {
  name: string;
  text: string;
}

/** One line of a CSV file, from 1; `cells` are trimmed, `error` says why they could not be read. */
export interface CsvLine {
  line: number;
  cells: string[];
  error?: string;
}

/** A line of a file that was refused. */
export interface RowError {
  file: string;
  line: number;
  reason: string;
}

/** A cell up to its separator or the end of the line; in quotes it may hold some, and doubled quotes. */
const CELLS: Record<string, RegExp> = {
  ',': /[ \t]*(?:"((?:[^"]|"")*)"[ \t]*|([^",]*))(?:,|$)/y,
  ';': /[ \t]*(?:"((?:[^"]|"")*)"[ \t]*|([^";]*))(?:;|$)/y,
};

/**
 * Takes CSV apart, a record a line, and leaves out the blank ones. A file with semicolons is one that a
 * spreadsheet saved where the comma is decimal: its days are 02.05.2026, its numbers 14,3. It is play's
 * own: what round's import would misread is read here by other code.
 */
export function readCsvLines(text: string): CsvLine[] {
  const separator = /[,;]/.exec(text)?.[0] ?? ',';
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((source, at) => readLine(source, at + 1, separator))
    .filter(({ cells, error }) => error !== undefined || cells.some((cell) => cell !== ''));
}

function readLine(source: string, line: number, separator: string): CsvLine {
  const cells: string[] = [];
  const cell = CELLS[separator]!;
  // With a separator at its end every cell ends with one, an empty last one too.
  for (let at = 0, rest = source + separator; at < rest.length; at = cell.lastIndex) {
    cell.lastIndex = at;
    const [whole, quoted, plain = ''] = cell.exec(rest) ?? [];
    if (!whole) return { line, cells: [], error: 'the quotes do not match' };
    const text = (quoted?.replaceAll('""', '"') ?? plain).trim();
    cells.push(separator === ';' ? withoutCountry(text) : text);
  }
  return { line, cells };
}

/** A day or a number as files with commas have it. */
function withoutCountry(text: string): string {
  return text
    .replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, '$3-$2-$1')
    .replace(/^(\+?\d{1,2}),(\d)$/, '$1.$2');
}
