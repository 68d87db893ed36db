import type { EntityManager } from 'typeorm';
import { AppError, invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { lockCourse } from './db/course-record.ts';
import type { CourseDraft } from './domain/course-draft.ts';
import { plainName } from './domain/plain-name.ts';
import { createDraft } from './create-draft.ts';
import { readDraftView } from './draft-view.ts';
import { saveDraft } from './save-draft.ts';

/** What an import did to the draft of its course. */
export interface ImportResult {
  outcome: 'created' | 'updated' | 'unchanged';
  /** Of the draft. */
  version: number;
  draft: CourseDraft;
}

/** A draft from a file; CSV may leave the ids of tees and of the course to their names. */
export interface Imported {
  id: string;
  draft: CourseDraft;
  namesTeesOnly: boolean;
  isIdOfName: boolean;
}

/**
 * Makes or updates the draft of the course with this id; what is there already stays as it is.
 * @throws AppError busy, invalid_request when another club's course has the name that made the id
 */
export async function importCourse(
  entities: EntityManager,
  { id, draft: imported, namesTeesOnly, isIdOfName }: Imported,
  userId: string,
): Promise<ImportResult> {
  const created = await createDraft(entities, id, imported, userId);
  if (created) return { outcome: 'created', version: created.draftVersion, draft: imported };
  const course = await lockCourse(entities, id);
  if (!course) throw new AppError('busy', { detail: 'The course was just deleted: try again.' });
  const { draft: current } = await readDraftView(entities, course);
  if (isIdOfName) requireSamePlace(imported, current);
  const draft = namesTeesOnly ? withKnownTeeIds(imported, current) : imported;
  const version = await saveDraft(entities, course, draft, userId);
  const outcome = version === course.draftVersion ? 'unchanged' : 'updated';
  return { outcome, version, draft };
}

function requireSamePlace(imported: CourseDraft, { name, place, country }: CourseDraft): void {
  if (imported.place === place && imported.country === country) return;
  const message = `is needed: ${name} of ${place}, ${country} is here; tell this one from it, or that it is the one by a line Id`;
  throw invalidField('slug', message);
}

/** A tee that kept its name keeps the id it has. */
function withKnownTeeIds(imported: CourseDraft, current: CourseDraft): CourseDraft {
  const tees = imported.tees.map((tee) => ({
    ...tee,
    id: current.tees.find(({ name }) => plainName(name) === plainName(tee.name))?.id ?? tee.id,
  }));
  return { ...imported, tees };
}
