const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** A local date of play, "2026-05-09", as "9 May 2026". */
export function dayWords(playedOn: string): string {
  return DAY.format(new Date(`${playedOn}T00:00:00Z`));
}

/** A moment as the clock on the wall: "10:42". */
export function clockWords(moment: Date): string {
  return CLOCK.format(moment);
}

/** An instant, "2026-05-09T08:42:00Z", as the day and the clock where the player is. */
export function momentWords(instant: string): string {
  return MOMENT.format(new Date(instant));
}

/** The calendar date where the player is, as "2026-05-09". */
export function localDate(now: Date): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
