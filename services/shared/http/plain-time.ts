const DATE = /^(\d{4})-\d{2}-\d{2}$/;
const TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Years in which people play golf, and are born who do. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** A day that there was or will be, as RFC 3339 writes it (`full-date`): 2026-02-30 is none. */
export function isPlainDate(text: string): boolean {
  const year = Number(DATE.exec(text)?.[1]);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A time as RFC 3339 writes it, but for leap seconds, which no clock here has. */
export function isPlainTime(text: string): boolean {
  const [, day] = TIME.exec(text) ?? [];
  return day !== undefined && isPlainDate(day);
}
