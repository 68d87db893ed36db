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

/** A cell up to its comma or the end of the line; in quotes it may hold commas, and doubled quotes. */
const CELL = /[ \t]*(?:"((?:[^"]|"")*)"[ \t]*|([^",]*))(?:,|$)/y;

/**
 * Takes CSV apart, a record a line, and leaves out the blank ones. It is play's own: what round's
 * import would misread is read here by other code.
 */
export function readCsvLines(text: string): CsvLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((source, at) => readLine(source, at + 1))
    .filter(({ cells, error }) => error !== undefined || cells.some((cell) => cell !== ''));
}

function readLine(source: string, line: number): CsvLine {
  const cells: string[] = [];
  // With a comma at its end every cell ends with one, an empty last one too.
  for (let at = 0, rest = `${source},`; at < rest.length; at = CELL.lastIndex) {
    CELL.lastIndex = at;
    const [whole, quoted, plain = ''] = CELL.exec(rest) ?? [];
    if (!whole) return { line, cells: [], error: 'the quotes do not match' };
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
  }
  return { line, cells };
}
