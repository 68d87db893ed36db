import { useQuery, useQueryCache } from '@pinia/colada';
import { usePages } from '../../../lib/query/use-pages.ts';
import { getHandicap, listAwayScores, listIndexes } from '../api/handicap-api.ts';

/** My index and how it came about. */
export function useHandicap() {
  return useQuery({ key: ['handicap', 'now'], query: getHandicap, meta: { keep: true } });
}

/** My index after each day of play, the latest first. */
export function useIndexHistory() {
  return usePages({ key: () => ['handicap', 'history'], load: listIndexes, keep: true });
}

/** My scores on courses that the club does not keep, the latest first. */
export function useAwayScores() {
  return usePages({ key: () => ['handicap', 'away'], load: listAwayScores, keep: true });
}

/** Reads all of it anew: something of the record has changed. */
export function useHandicapChanged(): () => Promise<unknown> {
  const cache = useQueryCache();
  return () => cache.invalidateQueries({ key: ['handicap'] });
}
