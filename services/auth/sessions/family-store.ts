import type { DaprClient } from '@golfroundpro/shared/dapr/dapr-client.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { FamilyState } from '../domain/redeem.ts';

/** A family's state as it was read; its ETag says which one to replace. */
export interface FamilyEntry {
  value: FamilyState;
  etag: string;
}

/** Keeps how far each family has come. Both throw AppError sessions_unavailable. */
export interface FamilyStore {
  read: (family: string) => Promise<FamilyEntry | undefined>;
  /**
   * Compare and set; no ETag: there must be no state yet. False: nothing was written, because
   * another one was faster or the store is away, which the next read tells.
   */
  write: (
    family: string,
    state: FamilyState,
    options: { etag: string | undefined; ttlSeconds: number },
  ) => Promise<boolean>;
}

/** Families in the Dapr state store: one key each, written first-write. */
export function makeFamilyStore(dapr: Pick<DaprClient, 'getState' | 'saveState'>): FamilyStore {
  const keyOf = (family: string) => `refresh-family-${family}`;
  return {
    read: (family) => dapr.getState<FamilyState>(keyOf(family)).catch(unavailable),
    write: (family, state, options) =>
      dapr.saveState(keyOf(family), state, options).catch(unavailable),
  };
}

function unavailable(cause: unknown): never {
  throw sessionsUnavailable(cause);
}

/** The 503 of a store that cannot be reached. */
export function sessionsUnavailable(cause?: unknown): AppError {
  return new AppError('sessions_unavailable', { headers: { 'retry-after': '1' }, cause });
}
