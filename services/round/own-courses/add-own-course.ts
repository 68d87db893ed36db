import type { PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { lockOwnCourses } from './db/lock-own-courses.ts';
import { countOwnCourses, type OwnCourseRecord } from './db/read-own-courses.ts';
import { insertOwnCourse } from './db/write-own-course.ts';
import { MOST_OWN, type TypedCourse } from './domain/own-course.ts';
import { keptOf } from './kept-of.ts';

/**
 * Adds a course to a member's own.
 * @throws AppError draft_invalid with every fault, too_many_own_courses at 50, forbidden for whoever was erased
 */
export async function addOwnCourse(
  tx: PoolClient,
  ownerId: string,
  id: string,
  typed: TypedCourse,
): Promise<OwnCourseRecord> {
  const course = { id, cardVersion: 1, ...keptOf(typed) };
  await lockOwnCourses(tx, ownerId);
  if ((await countOwnCourses(tx, ownerId)) >= MOST_OWN) throw new AppError('too_many_own_courses');
  if (!(await insertOwnCourse(tx, ownerId, course))) throw new AppError('forbidden');
  return course;
}
