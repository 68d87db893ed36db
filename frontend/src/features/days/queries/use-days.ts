import { useQuery } from '@pinia/colada';
import { useFresh } from '../../../lib/query/use-fresh.ts';
import { usePages } from '../../../lib/query/use-pages.ts';
import type { Arrival } from '../../../lib/api/schema.ts';
import { getDay, listArrivals, listDays } from '../api/days-api.ts';

/** The membership days there are. */
export const useDays = () => useQuery({ key: ['membership-days'], query: listDays });

/** A day, live. */
export const useLiveDay = (dayId: () => string) =>
  useFresh(useQuery({ key: () => ['membership-days', dayId()], query: () => getDay(dayId()) }));

/** Arrivals of a day with one kind of place. */
export const useArrivals = (dayId: () => string, place: () => Arrival['place']) =>
  usePages({
    key: () => ['arrivals', dayId(), place()],
    load: (cursor) => listArrivals(dayId(), place(), cursor),
  });
