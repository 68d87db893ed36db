/**
 * The rows of a CSV as spreadsheets save it: cells apart by the first of comma, semicolon and tab in the
 * file, or by what a first line `sep=` says; quotes doubled in quotes.
 */
export function csvRows(text: string): string[][] {
  const [told, separator] = /^sep=(.)\r?\n/.exec(text) ?? ['', /[,;\t]/.exec(text)?.[0] ?? ','];
  const cell = new RegExp(
    `"((?:[^"]|"")*)"?|([^${separator}\r\n]+)|(${separator})|(\r?\n|\r)`,
    'g',
  );
  const rows: string[][] = [];
  let row = [''];
  for (const [, quoted, plain, isNext, isEnd] of text.slice(told.length).matchAll(cell)) {
    if (isNext) row.push('');
    else if (isEnd) {
      rows.push(row);
      row = [''];
    } else row[row.length - 1] += quoted?.replaceAll('""', '"') ?? plain ?? '';
  }
  return [...rows, row].filter((cells) => cells.some((text) => text.trim() !== ''));
}
