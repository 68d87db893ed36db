import { useInfiniteQuery } from '@pinia/colada';
import { computed } from 'vue';
import type { ApiError } from '../../../lib/api/api-error.ts';
import { listPeople, type PeoplePage } from '../api/people-api.ts';
import type { PeopleFilters } from '../model/people-filters.ts';

/** Whoever comes back within it finds the list where it was; later it begins anew, with its first page. */
const KEPT_MS = 60_000;

/** People whom the filters mean: the pages that were scrolled to. They are not read anew by themselves: there may be a thousand. */
export function usePeople(filters: () => PeopleFilters) {
  const pages = useInfiniteQuery<PeoplePage, ApiError, string | undefined>({
    key: () => ['people', 'list', { ...filters() }],
    initialPageParam: undefined,
    query: ({ pageParam }) => listPeople(filters(), pageParam),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    ...{ staleTime: Infinity, gcTime: KEPT_MS, refetchOnWindowFocus: false },
  });
  const read = computed(() => pages.data.value?.pages);
  const data = computed(() => read.value?.flatMap(({ items }) => items));
  const loadMore = async () => void (await pages.loadNextPage({ cancelRefetch: false }));
  return {
    query: {
      ...pages,
      data,
      // What failed is the next page, once there is one.
      refetch: () => (data.value ? loadMore() : pages.refetch()),
    },
    items: computed(() => data.value ?? []),
    total: computed(() => read.value?.at(-1)?.total ?? 0),
    /** When so many were counted. */
    until: computed(() => read.value?.at(-1)?.until ?? ''),
    hasMore: computed(() => pages.hasNextPage.value),
    loadMore,
  };
}
