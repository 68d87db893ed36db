import { useQuery, useQueryCache } from '@pinia/colada';
import type { OwnCourse } from '../../../lib/api/schema.ts';
import { deleteOwnCourse, listOwnCourses, saveOwnCourse } from '../api/course-api.ts';

/** The courses that I typed in; this phone keeps what was read. */
export const useOwnCourses = () =>
  useQuery({ key: ['own-courses'], query: listOwnCourses, meta: { keep: true } });

/** What can be done with them; what is read of them is read anew then. */
export function useOwnCourseChanges() {
  const cache = useQueryCache();

  async function changed<T>(work: Promise<T>): Promise<T> {
    const done = await work;
    // Also what no page shows now: the next one chooses a course by it.
    await Promise.all(
      ['own-courses', 'played-course'].map((key) => cache.invalidateQueries({ key: [key] }, 'all')),
    );
    return done;
  }
  return {
    save: (...asked: Parameters<typeof saveOwnCourse>): Promise<OwnCourse> =>
      changed(saveOwnCourse(...asked)),
    remove: (courseId: string) => changed(deleteOwnCourse(courseId)),
  };
}
