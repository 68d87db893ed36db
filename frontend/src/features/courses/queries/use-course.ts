import { useQuery } from '@pinia/colada';
import { getCourse } from '../api/course-api.ts';

/** One course with its card; '' is none. */
export const useCourse = (courseId: () => string) =>
  useQuery({
    key: () => ['course', courseId()],
    query: () => getCourse(courseId()),
    enabled: () => courseId() !== '',
    meta: { keep: true },
  });
