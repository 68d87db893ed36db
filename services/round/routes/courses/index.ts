import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { getCourse } from './get-course.ts';
import { listCourses } from './list-courses.ts';

/** Courses and their cards. */
export function courseRoutes(context: RoundContext): Route[] {
  return [listCourses(context), getCourse(context)];
}
