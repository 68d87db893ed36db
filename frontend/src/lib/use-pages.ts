import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { toApiError, type ApiError } from './api/api-error.ts';
import type { Page } from './api/schema.ts';
import { useResource, type Resource } from './use-resource.ts';

/** A list that comes in pages: the first as a resource, the rest when asked for. */
export interface PagedList<T> {
  first: Resource<Page<T>>;
  items: ComputedRef<T[]>;
  hasMore: ComputedRef<boolean>;
  loadingMore: Ref<boolean>;
  moreError: ShallowRef<ApiError | undefined>;
  loadMore(): Promise<void>;
}

/** Loads the first page now; reloading it starts the list anew. */
export function usePages<T>(load: (cursor?: string) => Promise<Page<T>>): PagedList<T> {
  const later = shallowRef<Page<T>[]>([]);
  const loadingMore = ref(false);
  const moreError = shallowRef<ApiError>();
  const first = useResource(async () => {
    const page = await load();
    later.value = [];
    return page;
  });
  const pages = computed(() => (first.data.value ? [first.data.value, ...later.value] : []));
  const nextCursor = computed(() => pages.value.at(-1)?.nextCursor ?? undefined);

  async function loadMore(): Promise<void> {
    if (loadingMore.value) return;
    const start = first.data.value;
    loadingMore.value = true;
    moreError.value = undefined;
    try {
      const page = await load(nextCursor.value);
      // A reload in the meantime started the list anew.
      if (first.data.value === start) later.value = [...later.value, page];
    } catch (thrown) {
      moreError.value = toApiError(thrown);
    } finally {
      loadingMore.value = false;
    }
  }

  return {
    first,
    items: computed(() => pages.value.flatMap((page) => page.items)),
    hasMore: computed(() => nextCursor.value !== undefined),
    loadingMore,
    moreError,
    loadMore,
  };
}
