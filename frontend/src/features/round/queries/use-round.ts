import { useQuery } from '@pinia/colada';
import { getRound } from '../api/round-api.ts';

/** One round. */
export const useRound = (roundId: () => string) =>
  useQuery({
    key: () => ['round', roundId()],
    query: () => getRound(roundId()),
  });
