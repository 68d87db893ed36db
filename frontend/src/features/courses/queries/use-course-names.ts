import { computed, reactive, watchEffect } from 'vue';
import type { Query } from '../../../lib/query/query.ts';
import { getPlayedCourse } from '../api/course-api.ts';

interface NamedCourse {
  courseId: string;
  courseName: string;
}

/** The name of a course. */
export interface CourseNames {
  (courseId: string): string;
  /** The query as it is once the names have come too: nothing of what it shows moves when they do. */
  whenKnown: <T>(query: Query<T>) => Query<T>;
}

/**
 * Looks course names up: known ones at once, others one by one; the id stands in until then, and for a
 * course that cannot be read.
 */
export function useCourseNames(known: () => NamedCourse[], needed: () => string[]): CourseNames {
  const names = reactive(new Map<string, string>());
  const asked = new Set<string>();

  async function ask(courseId: string): Promise<void> {
    asked.add(courseId);
    const course = await getPlayedCourse(courseId).catch(() => undefined);
    names.set(courseId, course?.name ?? courseId);
  }

  watchEffect(() => {
    for (const course of known()) names.set(course.courseId, course.courseName);
    const missing = needed().filter((courseId) => !names.has(courseId) && !asked.has(courseId));
    for (const courseId of new Set(missing)) void ask(courseId);
  });
  return Object.assign((courseId: string) => names.get(courseId) ?? courseId, {
    whenKnown: <T>(query: Query<T>) => ({
      ...query,
      data: computed(() =>
        needed().every((courseId) => names.has(courseId)) ? query.data.value : undefined,
      ),
    }),
  });
}
