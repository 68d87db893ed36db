import { usePages } from '../../../lib/query/use-pages.ts';
import { listCourses, type CourseSearch } from '../api/course-api.ts';

/** The courses that fit; this phone keeps what was read. */
export const useCourses = (wanted: () => CourseSearch) =>
  usePages({
    key: () => ['courses', { search: wanted().search ?? '', near: wanted().near ?? '' }],
    load: (cursor) => listCourses(wanted(), cursor),
    keep: true,
  });
