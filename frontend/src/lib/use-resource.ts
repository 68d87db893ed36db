import { ref, shallowRef, watch, type Ref, type ShallowRef, type WatchSource } from 'vue';
import { toApiError, type ApiError } from './api/api-error.ts';

/** Something loaded: what came last, why the last try failed, and when it was good. */
export interface Resource<T> {
  data: ShallowRef<T | undefined>;
  error: ShallowRef<ApiError | undefined>;
  loading: Ref<boolean>;
  loadedAt: Ref<Date | undefined>;
  reload(): Promise<void>;
}

/**
 * Loads now and whenever `source` changes; a late answer never replaces a newer one.
 * A failed reload keeps the data, which is then stale.
 */
export function useResource<T>(load: () => Promise<T>, source?: WatchSource): Resource<T> {
  const data = shallowRef<T>();
  const error = shallowRef<ApiError>();
  const loading = ref(false);
  const loadedAt = ref<Date>();
  let latest = 0;

  async function reload(): Promise<void> {
    const turn = ++latest;
    loading.value = true;
    try {
      const loaded = await load();
      if (turn !== latest) return;
      data.value = loaded;
      error.value = undefined;
      loadedAt.value = new Date();
    } catch (thrown) {
      if (turn === latest) error.value = toApiError(thrown);
    } finally {
      if (turn === latest) loading.value = false;
    }
  }

  if (source) {
    watch(source, () => {
      data.value = undefined;
      error.value = undefined;
      void reload();
    });
  }
  void reload();
  return { data, error, loading, loadedAt, reload };
}
