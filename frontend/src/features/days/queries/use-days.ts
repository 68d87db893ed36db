import { useQuery } from '@pinia/colada';
import { onUnmounted } from 'vue';
import { isOnline } from '../../../lib/online.ts';
import { usePages } from '../../../lib/query/use-pages.ts';
import type { Arrival } from '../../../lib/api/schema.ts';
import { getDay, listArrivals, listDays } from '../api/days-api.ts';

const EVERY_MS = 2000;

/** The membership days there are. */
export const useDays = () => useQuery({ key: ['membership-days'], query: listDays });

/** A day, read anew every two seconds while somebody looks at it. */
export function useLiveDay(dayId: () => string) {
  const query = useQuery({
    key: () => ['membership-days', dayId()],
    query: () => getDay(dayId()),
  });
  const look = () => {
    const isSeen = document.visibilityState === 'visible' && isOnline.value;
    if (isSeen && !query.isLoading.value) void query.refetch();
  };
  const timer = setInterval(look, EVERY_MS);
  onUnmounted(() => clearInterval(timer));
  return query;
}

/** Arrivals of a day with one kind of place. */
export const useArrivals = (dayId: () => string, place: () => Arrival['place']) =>
  usePages({
    key: () => ['arrivals', dayId(), place()],
    load: (cursor) => listArrivals(dayId(), place(), cursor),
  });
