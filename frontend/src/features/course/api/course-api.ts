import { api, unwrap } from '../../../lib/api/client.ts';
import type { CourseDetail, CourseSummary, Page } from '../../../lib/api/schema.ts';

/** Courses, a page at a time. */
export function listCourses(cursor?: string): Promise<Page<CourseSummary>> {
  return unwrap(api.GET('/api/v1/courses', { params: { query: { cursor } } }));
}

/** One course with its card and tees. */
export function getCourse(id: string): Promise<CourseDetail> {
  return unwrap(api.GET('/api/v1/courses/{courseId}', { params: { path: { courseId: id } } }));
}
