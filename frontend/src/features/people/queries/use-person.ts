import { useQuery, useQueryCache } from '@pinia/colada';
import { getPerson, getTimeline } from '../api/people-api.ts';

/** One person as the club has them. */
export const usePerson = (userID: () => string) =>
  useQuery({ key: () => ['people', 'one', userID()], query: () => getPerson(userID()) });

/** What happened to them. */
export const useTimeline = (userID: () => string) =>
  useQuery({
    key: () => ['people', 'one', userID(), 'timeline'],
    query: () => getTimeline(userID()),
  });

/** Has people read anew, those of lists too: one of them is another now. */
export function usePeopleChanged(): () => Promise<unknown> {
  const cache = useQueryCache();
  return () => {
    // The list is not looked at meanwhile: it begins anew with its first page.
    for (const entry of cache.getEntries({ key: ['people', 'list'] })) {
      if (!entry.active) cache.remove(entry);
    }
    return cache.invalidateQueries({ key: ['people', 'one'] });
  };
}
