import type { BulkSelection } from '../api/bulk-api.ts';
import type { PeopleFilters } from './people-filters.ts';

/** Who is chosen: those named; or all whom the filters mean, but those named. */
export interface Chosen {
  isAll: boolean;
  named: ReadonlySet<string>;
}

/** So many can be named in one change. */
export const MOST_NAMED = 500;

export const NOBODY: Chosen = { isAll: false, named: new Set() };
export const EVERYBODY: Chosen = { isAll: true, named: new Set() };

export const isChosen = ({ isAll, named }: Chosen, id: string): boolean => isAll !== named.has(id);

/** How many are chosen, of so many whom the filters mean. */
export const countChosen = ({ isAll, named }: Chosen, total: number): number =>
  isAll ? Math.max(0, total - named.size) : named.size;

/** With these chosen too, or not any more. */
export function choose({ isAll, named }: Chosen, ids: string[], isWanted: boolean): Chosen {
  const now = new Set(named);
  for (const id of ids) {
    if (isWanted === isAll) now.delete(id);
    else now.add(id);
  }
  return { isAll, named: now };
}

/** Those between two, both included, in the order of the list; the second alone where the first is not in it. */
export function between(ids: string[], first: string | undefined, second: string): string[] {
  const [from, to] = [first === undefined ? -1 : ids.indexOf(first), ids.indexOf(second)];
  if (from < 0 || to < 0) return [second];
  return ids.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** As the club is told of them; `until` is when the list was looked at. */
export function toSelection(
  { isAll, named }: Chosen,
  filters: PeopleFilters,
  until: string,
): BulkSelection {
  return isAll ? { filters, until, except: [...named] } : { userIDs: [...named] };
}
