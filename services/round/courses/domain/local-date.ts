/** By time zone: to make one takes milliseconds. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar date at an instant in a time zone, as YYYY-MM-DD. */
export function localDate(instant: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    format = new Intl.DateTimeFormat('en-CA', { timeZone, ...parts });
    formats.set(timeZone, format);
  }
  return format.format(instant);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether a date lies ahead; a day's grace, for a phone whose calendar is ahead of the course's. */
export function isAhead(date: string, now: Date, timeZone: string): boolean {
  return date > localDate(new Date(now.getTime() + DAY_MS), timeZone);
}
