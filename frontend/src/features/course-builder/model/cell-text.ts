/** A figure as it is typed or pasted: "392" or "71,5"; null where there is nothing to read. */
export function readCell(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** What a spreadsheet has on the clipboard, or a list that somebody typed: rows of cells. */
export function readPasted(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.map((line) => line.split('\t'));
}
