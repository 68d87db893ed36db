import { usePages } from '../../../lib/query/use-pages.ts';
import { listRounds } from '../api/rounds-api.ts';
import type { RoundFilters } from '../model/round-filters.ts';

/** My rounds that fit, newest first; this phone keeps what was read. */
export const useRounds = (filters: () => Partial<RoundFilters>, limit?: number) =>
  usePages({
    key: () => ['rounds', 'list', { ...filters() }, limit ?? 0],
    load: (cursor) => listRounds(filters(), cursor, limit),
    keep: true,
  });
