const DAY_MS = 86_400_000;

/** The calendar date so many days before another one. */
export function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * DAY_MS).toISOString().slice(0, 10);
}

/** The Monday of a date's week. */
export function mondayOf(date: string): string {
  const weekday = new Date(date).getUTCDay();
  return daysBefore(date, (weekday + 6) % 7);
}

/** The ISO week of a date, such as 2026-W19: its year is that of its Thursday. */
export function isoWeek(date: string): string {
  const thursday = daysBefore(mondayOf(date), -3);
  const year = thursday.slice(0, 4);
  const days = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / DAY_MS;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}
