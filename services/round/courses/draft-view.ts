import { readCourseCard } from './db/course-cards.ts';
import { readCourseDraft } from './db/course-drafts.ts';
import type { CourseRecord } from './db/course-record.ts';
import type { Queryable } from '../db/queryable.ts';
import { draftOf, draftOfCard, type CourseDraft } from './domain/course-draft.ts';

/** What there is to edit of a course; `updatedAt` is null while it is what was published. */
export interface DraftView {
  draft: CourseDraft;
  updatedAt: Date | null;
}

/** The draft of a course; where none is saved, what its current card says. */
export async function readDraftView(db: Queryable, course: CourseRecord): Promise<DraftView> {
  const saved = await readCourseDraft(db, course.id);
  if (saved) return { draft: saved.content, updatedAt: saved.updatedAt };
  const card = await readCourseCard(db, course.id, course.cardVersion);
  return { draft: card ? draftOfCard(course, card) : draftOf(course), updatedAt: null };
}
