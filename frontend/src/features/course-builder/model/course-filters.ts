import type { LocationQuery } from 'vue-router';
import type { CourseState } from './draft.ts';

/** Which courses are shown; in the address as `?state=draft&search=links`. */
export interface CourseFilters {
  state: CourseState;
  search: string;
}

/** What an address asks for; those on the list unless it says otherwise. */
export function toCourseFilters({ state, search }: LocationQuery): CourseFilters {
  return {
    state: state === 'draft' || state === 'archived' ? state : 'published',
    search: typeof search === 'string' ? search.slice(0, 100) : '',
  };
}
