import { useQuery } from '@pinia/colada';
import { listAchievements } from '../api/achievements-api.ts';

/** What I have earned; this phone keeps it. */
export const useAchievements = () =>
  useQuery({ key: ['achievements'], query: listAchievements, meta: { keep: true } });
