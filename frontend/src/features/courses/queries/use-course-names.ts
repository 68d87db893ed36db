import { reactive, watchEffect } from 'vue';
import { getCourse } from '../api/course-api.ts';

interface NamedCourse {
  courseId: string;
  courseName: string;
}

/** Looks course names up: known ones at once, others one by one; the id stands in until then. */
export function useCourseNames(
  known: () => NamedCourse[],
  needed: () => string[],
): (courseId: string) => string {
  const names = reactive(new Map<string, string>());
  const asked = new Set<string>();

  async function ask(courseId: string): Promise<void> {
    asked.add(courseId);
    const course = await getCourse(courseId).catch(() => undefined);
    if (course) names.set(courseId, course.name);
  }

  watchEffect(() => {
    for (const course of known()) names.set(course.courseId, course.courseName);
    const missing = needed().filter((courseId) => !names.has(courseId) && !asked.has(courseId));
    for (const courseId of new Set(missing)) void ask(courseId);
  });
  return (courseId) => names.get(courseId) ?? courseId;
}
