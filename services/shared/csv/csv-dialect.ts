/** How the cells of a file are set apart. */
export interface CsvDialect {
  separator: string;
  /** Whether the first line says so, `sep=;`, and is no line of the file. */
  isDeclared: boolean;
}

/** What a spreadsheet puts between cells: a comma, or what its country has where a comma is decimal. */
const SEPARATORS = /[,;\t]/;
const DECLARED = /^"?sep=([,;|\t])"?[,;|\t]*(?=\r|\n|$)/i;

/** The dialect of a file: what it declares, else the first separator in it, which is in its heading. */
export function dialectOf(text: string): CsvDialect {
  const declared = DECLARED.exec(text)?.[1];
  const separator = declared ?? SEPARATORS.exec(text)?.[0] ?? ',';
  return { separator, isDeclared: declared !== undefined };
}

/** A cell as files with commas have it: where a comma is decimal, days are written 02.05.2026. */
export function plainCell(cell: string, { separator }: CsvDialect): string {
  const text = cell.trim();
  if (separator === ',') return text;
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  if (day && month && year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^[-+]?\d{1,3},\d+$/.test(text) ? text.replace(',', '.') : text;
}
