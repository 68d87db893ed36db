const DAY_MS = 24 * 60 * 60 * 1000;

/** The ISO 8601 week of a date `YYYY-MM-DD`, such as `2026-W19`: it belongs to its Thursday's year. */
export function isoWeek(date: string): string {
  const dayMs = Date.parse(`${date}T00:00:00Z`);
  const weekday = (new Date(dayMs).getUTCDay() + 6) % 7;
  const thursday = new Date(dayMs + (3 - weekday) * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS));
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The week behind a week. */
export function weekAfter(week: string): string {
  const [year, number] = week.split('-W').map(Number) as [number, number];
  // 4 January is always in the first week.
  const inWeek = Date.UTC(year, 0, 4) + number * 7 * DAY_MS;
  return isoWeek(new Date(inWeek).toISOString().slice(0, 10));
}
