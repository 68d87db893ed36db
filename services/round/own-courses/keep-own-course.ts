import { isDeepStrictEqual } from 'node:util';
import type { PoolClient } from 'pg';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Card } from '../courses/domain/player-card.ts';
import {
  countOwnCourses,
  insertOwnCourse,
  listOwnCourses,
  lockOwnCourses,
  updateOwnCourse,
  type OwnCourseRecord,
} from './db/own-courses.ts';
import { MOST_OWN, ownCard, ownCourseFaults, type TypedCourse } from './domain/own-course.ts';

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

/**
 * Writes one of a member's courses as a whole: another card is its next version, and rounds that were
 * started keep theirs.
 * @throws AppError draft_invalid, not_found
 */
export async function changeOwnCourse(
  tx: PoolClient,
  ownerId: string,
  id: string,
  typed: TypedCourse,
): Promise<OwnCourseRecord> {
  const kept = keptOf(typed);
  await lockOwnCourses(tx, ownerId);
  const current = (await listOwnCourses(tx, ownerId)).find((course) => course.id === id);
  if (!current) throw new AppError('not_found', { detail: 'You have no such course.' });
  const isNewCard = !isDeepStrictEqual(cardOf(current), cardOf(kept));
  const course = { id, cardVersion: current.cardVersion + Number(isNewCard), ...kept };
  await updateOwnCourse(tx, course, isNewCard);
  return course;
}

function cardOf({ pars, strokeIndexes, tees }: Card): Card {
  return { pars, strokeIndexes, tees };
}

function keptOf(typed: TypedCourse): Omit<OwnCourseRecord, 'id' | 'cardVersion'> {
  const errors = ownCourseFaults(typed);
  if (errors.length > 0) {
    throw new AppError('draft_invalid', { detail: 'The course has faults.', errors });
  }
  return { name: typed.name, timeZone: typed.timeZone, ...ownCard(typed) };
}
