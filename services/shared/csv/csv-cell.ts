/**
 * What a spreadsheet would take for a formula, full-width signs among them; an apostrophe too, so that
 * taking one off is exact.
 * @source OWASP, CSV Injection
 */
const RISKY = /^['=+\-@\t\r＝＋－＠]/;
const GUARDED = /^'(?=['=+\-@\t\r＝＋－＠])/;

/**
 * A value as a cell of CSV (RFC 4180). A cell that a spreadsheet would run as a formula gets a leading
 * apostrophe; control characters, which would break the line, become blanks.
 */
export function toCell(value: string | number | null | undefined): string {
  const text = oneLine(String(value ?? ''));
  const guarded = typeof value === 'string' && RISKY.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** The value of a cell that was read, without the apostrophe that guarded it. */
export function fromCell(cell: string): string {
  return cell.replace(GUARDED, '');
}

/** A text without line breaks and other control characters, trimmed. */
export function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').trim();
}
