import { api, unwrap } from '../../../lib/api/client.ts';
import type { CourseFigures } from '../../../lib/api/schema.ts';

/** How a course has played for everybody. */
export function getCourseFigures(courseId: string): Promise<CourseFigures> {
  return unwrap(
    api.GET('/api/v1/analytics/courses/{courseId}', { params: { path: { courseId } } }),
  );
}
