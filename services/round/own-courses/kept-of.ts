import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { OwnCourseRecord } from './db/read-own-courses.ts';
import { ownCard, ownCourseFaults, type TypedCourse } from './domain/own-course.ts';

/**
 * What is kept of a course as it was typed in.
 * @throws AppError draft_invalid with every fault
 */
export function keptOf(typed: TypedCourse): Omit<OwnCourseRecord, 'id' | 'cardVersion'> {
  const errors = ownCourseFaults(typed);
  if (errors.length > 0) {
    throw new AppError('draft_invalid', { detail: 'The course has faults.', errors });
  }
  return { name: typed.name, timeZone: typed.timeZone, ...ownCard(typed) };
}
