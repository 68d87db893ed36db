import { api, unwrap } from '../../../lib/api/client.ts';
import type { CourseFigures, CourseSummary, Page } from '../../../lib/api/schema.ts';

/** What a list of courses is asked for: words of a name or place, or a spot "56.19,-2.82". */
export interface CourseSearch {
  search?: string;
  near?: string;
}

/** Courses by name, or the nearest first, a page at a time. */
export function findCourses(wanted: CourseSearch, cursor?: string): Promise<Page<CourseSummary>> {
  return unwrap(api.GET('/api/v1/courses', { params: { query: { ...wanted, cursor } } }));
}

/** How a course has played for everybody. */
export function getCourseFigures(courseId: string): Promise<CourseFigures> {
  return unwrap(
    api.GET('/api/v1/analytics/courses/{courseId}', { params: { path: { courseId } } }),
  );
}
