/** A column by its title; figures stand on the right. */
export type Column = string | { figures: string };

/**
 * Lays rows out under their titles, each column as wide as its widest cell: text behind two blanks,
 * figures behind one.
 */
export function tableLines(columns: Column[], rows: string[][]): string[] {
  const titles = columns.map((column) => (typeof column === 'string' ? column : column.figures));
  const widths = titles.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const cellOf = (column: Column, at: number, text: string) =>
    typeof column === 'string'
      ? `${at === 0 ? '' : '  '}${text.padEnd(widths[at]!)}`
      : ` ${text.padStart(widths[at]!)}`;
  return [titles, ...rows].map((row) =>
    columns
      .map((column, at) => cellOf(column, at, row[at] ?? ''))
      .join('')
      .trimEnd(),
  );
}
