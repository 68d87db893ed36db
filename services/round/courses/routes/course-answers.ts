import type { EntityManager } from 'typeorm';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import { readDraftView, type DraftView } from '../draft-view.ts';
import { readCourseCard } from '../db/course-cards.ts';
import { findCourse } from '../db/course-record.ts';
import type { CourseRecord } from '../db/course-entity.ts';
import { draftOfCard } from '../domain/course-draft.ts';
import type { CourseDetail, DraftAnswer } from './course-schemas.ts';

/**
 * A course with a version of its card, the current one unless told.
 * @throws AppError not_found
 */
export async function readDetail(
  entities: EntityManager,
  courseId: string,
  version?: number,
): Promise<CourseDetail> {
  const course = found(await findCourse(entities, courseId));
  const card = await readCourseCard(entities, courseId, version ?? course.cardVersion);
  if (!card) throw new AppError('not_found', { detail: 'There is no such card of this course.' });
  const { id, state } = course;
  return {
    ...({ id, ...draftOfCard(course, card) } as CourseDetail),
    state,
    cardVersion: card.version,
    publishedAt: card.publishedAt.toISOString(),
  };
}

/** Reads the draft of a course and answers with it. */
export async function draftAnswer(
  entities: EntityManager,
  status: number,
  course: CourseRecord,
): Promise<Answer & { body: DraftAnswer }> {
  const body = toDraftAnswer(course, await readDraftView(entities, course));
  return { status, body, headers: draftHeaders(body.version) };
}

/** The draft's version is the ETag. */
export function draftHeaders(version: number): Record<string, string> {
  return { etag: `"${version}"` };
}

function toDraftAnswer(course: CourseRecord, { draft, updatedAt }: DraftView): DraftAnswer {
  const { id, draftVersion, state, cardVersion } = course;
  return {
    courseId: id,
    version: draftVersion,
    state,
    cardVersion,
    updatedAt: updatedAt?.toISOString() ?? null,
    draft,
  };
}

/** @throws AppError not_found for a course that there is not */
export function found(course: CourseRecord | undefined): CourseRecord {
  if (!course) throw new AppError('not_found', { detail: 'There is no such course.' });
  return course;
}
