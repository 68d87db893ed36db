import { usePages } from '../../../lib/query/use-pages.ts';
import { listAccounts } from '../api/admin-api.ts';
import type { AccountFilters } from '../model/account-filters.ts';

/** The accounts that fit, the newest first; admins alone may ask. */
export const useAccounts = (filters: () => AccountFilters) =>
  usePages({
    key: () => ['accounts', { ...filters() }],
    load: (cursor) => listAccounts(filters(), cursor),
  });
