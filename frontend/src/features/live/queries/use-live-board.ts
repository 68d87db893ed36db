import { useCourseNames } from '../../courses/index.ts';
import type { Leaderboard } from '../../../lib/api/schema.ts';
import { usePartnerNames } from '../../rounds/index.ts';
import { connectBoard } from '../api/live-api.ts';
import { useLive } from './use-live.ts';

/** A leaderboard as it changes, with the names of its courses and of partners. */
export function useLiveBoard(boardId: () => string) {
  const live = useLive<Leaderboard>(
    () => ({ key: boardId(), connect: connectBoard(boardId()) }),
    (known, { event, data }) =>
      event === 'snapshot' || event === 'change' ? (data as Leaderboard) : known,
  );
  const courseName = useCourseNames(
    () => [],
    () => live.data.value?.entries.map(({ courseId }) => courseId) ?? [],
  );
  return { ...live, courseName, nameOf: usePartnerNames() };
}
