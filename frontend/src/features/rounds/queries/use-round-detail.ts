import { useQuery } from '@pinia/colada';
import { getRound } from '../api/rounds-api.ts';

/** One round as the club has it. */
export const useRoundDetail = (roundId: () => string) =>
  useQuery({
    key: () => ['rounds', 'one', roundId()],
    query: () => getRound(roundId()),
    meta: { keep: true },
  });
