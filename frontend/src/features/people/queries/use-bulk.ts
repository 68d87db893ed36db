import { useQuery } from '@pinia/colada';
import { watch } from 'vue';
import { useFresh } from '../../../lib/query/use-fresh.ts';
import { usePages } from '../../../lib/query/use-pages.ts';
import { getBulk, listBulkRows, listBulks } from '../api/bulk-api.ts';
import { usePeopleChanged } from './use-person.ts';

const KEY = ['people', 'bulk'];

/** The changes of many, the newest first. */
export const useBulks = () => usePages({ key: () => [...KEY, 'list'], load: listBulks });

/** One of them, live until it has ended; whoever it changed is read anew. */
export function useLiveBulk(operationId: () => string) {
  const bulk = useQuery({
    key: () => [...KEY, 'one', operationId()],
    query: () => getBulk(operationId()),
  });
  const changed = usePeopleChanged();
  watch(
    () => bulk.data.value?.done,
    () => void changed(),
  );
  return useFresh(bulk, () => bulk.data.value?.endedAt === null);
}

/** What came of each: of all, or of whom it did not change. */
export function useBulkRows(given: {
  operationId: () => string;
  isOfAll: () => boolean;
  /** How many are done with: with more the list is another. */
  done: () => number;
}) {
  const { operationId, isOfAll, done } = given;
  const rows = usePages({
    key: () => [...KEY, 'rows', operationId(), isOfAll()],
    load: (cursor) => listBulkRows(operationId(), isOfAll() ? undefined : false, cursor),
  });
  watch(done, () => void rows.query.refetch());
  return rows;
}
