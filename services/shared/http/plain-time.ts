const DATE = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Years in which people play golf, and are born who do. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const SHORTEST_MONTH = 28;

/** A day that there was or will be, as RFC 3339 writes it (`full-date`): 2026-02-30 is none. */
export function isPlainDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = (DATE.exec(text) ?? []).slice(1).map(Number);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return false;
  return day <= SHORTEST_MONTH || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A time as RFC 3339 writes it, but for leap seconds, which no clock here has. */
export function isPlainTime(text: string): boolean {
  const [, day] = TIME.exec(text) ?? [];
  return day !== undefined && isPlainDate(day);
}
