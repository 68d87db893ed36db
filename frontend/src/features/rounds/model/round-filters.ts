import type { LocationQuery } from 'vue-router';

/** What of the past rounds is shown; '' means all. */
export interface RoundFilters {
  courseId: string;
  from: string;
  to: string;
  context: string;
  state: string;
}

export const NO_FILTERS: RoundFilters = { courseId: '', from: '', to: '', context: '', state: '' };

export const CONTEXTS = ['real', 'practice', 'simulator', 'scramble'] as const;
export const STATES = ['in_progress', 'finished', 'abandoned'] as const;

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const isOneOf = (known: readonly string[]) => (text: string) => known.includes(text);

const FITS: Record<keyof RoundFilters, (text: string) => boolean> = {
  courseId: (text) => /^[0-9a-f-]{36}$/.test(text),
  from: isDay,
  to: isDay,
  context: isOneOf(CONTEXTS),
  state: isOneOf(STATES),
};

/** The filters in an address; what does not fit is not there. */
export function toRoundFilters(query: LocationQuery): RoundFilters {
  const names = Object.keys(NO_FILTERS) as (keyof RoundFilters)[];
  const given = names.map((name) => {
    const value = query[name];
    return [name, typeof value === 'string' && FITS[name](value) ? value : ''];
  });
  return Object.fromEntries(given);
}

/** The filters as they stand in an address. */
export function toQuery(filters: RoundFilters): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
}
