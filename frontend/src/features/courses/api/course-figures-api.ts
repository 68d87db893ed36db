import { api, unwrap } from '../../../lib/api/client.ts';
import type { CourseFigures, OwnCourseFigures } from '../../../lib/api/schema.ts';

/** How a course has played for everybody. */
export function getCourseFigures(courseId: string): Promise<CourseFigures> {
  return unwrap(
    api.GET('/api/v1/analytics/courses/{courseId}', { params: { path: { courseId } } }),
  );
}

/** How I have played a course. */
export function getOwnFigures(courseId: string): Promise<OwnCourseFigures> {
  return unwrap(
    api.GET('/api/v1/analytics/me/courses/{courseId}', { params: { path: { courseId } } }),
  );
}
