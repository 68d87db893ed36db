import { useInfiniteQuery, type EntryKey } from '@pinia/colada';
import { computed, type ComputedRef } from 'vue';
import type { ApiError } from '../api/api-error.ts';
import type { Page } from '../api/schema.ts';
import type { Query } from './query.ts';

/** A list that comes in pages: all that is loaded as one read, the rest when asked for. */
export interface PagedList<T> {
  query: Query<T[]>;
  items: ComputedRef<T[]>;
  hasMore: ComputedRef<boolean>;
  loadMore(): Promise<void>;
}

/** Loads the first page now; reading anew reads every page that is loaded. */
export function usePages<T>(options: {
  key: () => EntryKey;
  load(cursor?: string): Promise<Page<T>>;
  /** Whether this phone keeps it for when there is no network. */
  keep?: boolean;
}): PagedList<T> {
  const pages = useInfiniteQuery<Page<T>, ApiError, string | undefined>({
    key: options.key,
    initialPageParam: undefined,
    query: ({ pageParam }) => options.load(pageParam),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    meta: { keep: options.keep ?? false },
  });
  const data = computed(() => pages.data.value?.pages.flatMap(({ items }) => items));

  return {
    query: { ...pages, data },
    items: computed(() => data.value ?? []),
    hasMore: computed(() => pages.hasNextPage.value),
    loadMore: async () => void (await pages.loadNextPage({ cancelRefetch: false })),
  };
}
