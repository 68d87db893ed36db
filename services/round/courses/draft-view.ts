import type { EntityManager } from 'typeorm';
import { readCourseCard } from './db/course-cards.ts';
import { readCourseDraft } from './db/course-drafts.ts';
import type { CourseRecord } from './db/course-entity.ts';
import { draftOf, draftOfCard, type CourseDraft } from './domain/course-draft.ts';

/** What there is to edit of a course; `updatedAt` is null while it is what was published. */
export interface DraftView {
  draft: CourseDraft;
  updatedAt: Date | null;
}

/** The draft of a course; where none is saved, what its current card says. */
export async function readDraftView(
  entities: EntityManager,
  course: CourseRecord,
): Promise<DraftView> {
  const saved = await readCourseDraft(entities, course.id);
  if (saved) return { draft: saved.content, updatedAt: saved.updatedAt };
  const card = await readCourseCard(entities, course.id, course.cardVersion);
  return { draft: card ? draftOfCard(course, card) : draftOf(course), updatedAt: null };
}
