import { useCourseNames } from '../../courses/index.ts';
import type { Leaderboard } from '../../../lib/api/schema.ts';
import { connectBoard } from '../api/live-api.ts';
import { useLive } from './use-live.ts';
import { useMemberNames } from './use-member-names.ts';

/** A leaderboard as it changes, with the names of its courses and golfers. */
export function useLiveBoard(boardId: () => string) {
  const live = useLive<Leaderboard>(
    () => ({ key: boardId(), connect: connectBoard(boardId()) }),
    (known, { event, data }) =>
      event === 'snapshot' || event === 'change' ? (data as Leaderboard) : known,
  );
  const entries = () => live.data.value?.entries ?? [];
  const courseName = useCourseNames(
    () => [],
    () => entries().map(({ courseId }) => courseId),
  );
  const nameOf = useMemberNames(() => entries().map(({ userId }) => userId));
  return { ...live, courseName, nameOf };
}
