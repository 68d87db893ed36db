import { hash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { poolOf } from '@golfroundpro/shared/db/data-source.ts';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { insertCourse, lockCourse } from './db/course-record.ts';
import { cardOf, detailsOf, draftOf } from './domain/course-draft.ts';
import type { CourseSeed } from './csv/course-seed.ts';
import { publishCard } from './publish-card.ts';

/**
 * Publishes the cards of `courses`. A file that says what it said last time changes nothing, so that
 * what staff changed since then stays; one that says something else is published over it.
 */
export async function publishCourses(dataSource: DataSource, courses: CourseSeed[]): Promise<void> {
  await inTransaction(poolOf(dataSource), async (tx, entities) => {
    await tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '/seed', 0))`,
    );
    for (const course of courses) await publishCourse(entities, course);
  });
}

async function publishCourse(entities: EntityManager, seed: CourseSeed): Promise<void> {
  const draft = draftOf(seed);
  const seedHash = hash('sha256', JSON.stringify(draft));
  await insertCourse(entities, seed.id, draft);
  const course = (await lockCourse(entities, seed.id))!;
  if (course.seedHash === seedHash) return;
  await publishCard(entities, { ...course, seedHash }, detailsOf(draft), cardOf(draft));
}
