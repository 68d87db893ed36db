import { computed } from 'vue';
import { LOCALES, language } from './words/language.ts';

const formatOf = (options: Intl.DateTimeFormatOptions) =>
  computed(() => new Intl.DateTimeFormat(LOCALES[language.value], options));

const DATE = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;
const day = formatOf({ ...DATE, timeZone: 'UTC' });
const clock = formatOf(TIME);
const moment = formatOf({ ...DATE, ...TIME });

/** A local date of play, "2026-05-09", as "9 May 2026". */
export function dayWords(playedOn: string): string {
  return day.value.format(new Date(`${playedOn}T00:00:00Z`));
}

/** A moment as the clock on the wall: "10:42". */
export function clockWords(at: Date): string {
  return clock.value.format(at);
}

/** An instant, "2026-05-09T08:42:00Z", as the day and the clock where the player is. */
export function momentWords(instant: string): string {
  return moment.value.format(new Date(instant));
}

/** The calendar date where the player is, as "2026-05-09". */
export function localDate(now: Date): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
