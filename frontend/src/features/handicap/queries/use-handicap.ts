import { useQuery } from '@pinia/colada';
import { getHandicap } from '../api/handicap-api.ts';

/** My estimated index with its explanation; this phone keeps it. */
export const useHandicap = () =>
  useQuery({ key: ['handicap'], query: getHandicap, meta: { keep: true } });
