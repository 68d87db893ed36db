import { api, unwrap } from '../../../lib/api/client.ts';
import type { CourseDetail, CourseSummary, Page } from '../../../lib/api/schema.ts';

/** Which courses: by words of name or place, or the nearest to "51.18,-0.75". */
export interface CourseSearch {
  search?: string | undefined;
  near?: string | undefined;
}

/** Courses by name, or the nearest first, a page at a time. */
export function listCourses(wanted: CourseSearch, cursor?: string): Promise<Page<CourseSummary>> {
  return unwrap(api.GET('/api/v1/courses', { params: { query: { ...wanted, cursor } } }));
}

/** One course with its card and tees. */
export function getCourse(id: string): Promise<CourseDetail> {
  return unwrap(api.GET('/api/v1/courses/{courseId}', { params: { path: { courseId: id } } }));
}
