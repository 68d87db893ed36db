import type { Ref, ShallowRef } from 'vue';
import type { ApiError } from '../api/api-error.ts';

declare module '@pinia/colada' {
  interface TypesConfig {
    defaultError: ApiError;
  }
  // Merging takes the parameters by their names.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  interface UseQueryEntryExtensions<TData, TError, TDataInitial> {
    /** When what is shown was read. */
    loadedAt: ShallowRef<Date | undefined>;
  }
}

/** What a component needs of a read to draw its five states. */
export interface Query<T> {
  data: Readonly<Ref<T | undefined>>;
  /** Why the last try failed; what was read before is then stale. */
  error: Readonly<Ref<ApiError | null>>;
  isLoading: Readonly<Ref<boolean>>;
  loadedAt: Readonly<Ref<Date | undefined>>;
  /** Reads anew, however fresh the data is. */
  refetch(): Promise<unknown>;
}
