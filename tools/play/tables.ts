/** A column of a text table; figures stand on the right. */
export interface Column {
  title: string;
  right?: boolean;
}

/** Lays rows out under their titles, each column as wide as its widest cell. */
export function tableLines(columns: Column[], rows: string[][]): string[] {
  const titles = columns.map(({ title }) => title);
  const widths = titles.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  return [titles, ...rows].map((row) =>
    columns
      .map(({ right }, at) => {
        const [cell, width] = [row[at] ?? '', widths[at] ?? 0];
        return right ? cell.padStart(width) : cell.padEnd(width);
      })
      .join(' ')
      .trimEnd(),
  );
}

/** Puts two tables next to each other. */
export function sideBySide(left: string[], right: string[]): string[] {
  const width = Math.max(0, ...left.map((line) => line.length)) + 4;
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, at) =>
    `${(left[at] ?? '').padEnd(width)}${right[at] ?? ''}`.trimEnd(),
  );
}

/** A score against par as golfers write it: +3, E, -1. */
export function toParText(toPar: number | null): string {
  if (toPar === null) return '–';
  return toPar === 0 ? 'E' : toPar > 0 ? `+${toPar}` : `${toPar}`;
}
