import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import type { RoundContext } from '../../context.ts';
import { readCard, type CourseCardRecord } from '../../courses/db/read-card.ts';
import type { RoundRecord } from '../../rounds/db/round-record.ts';
import { checkRound } from './check-round.ts';
import type { CourseFinder } from './find-course.ts';
import { findPlace, type Place } from './find-place.ts';
import { firstDifference } from './first-difference.ts';
import { settleRound, type SettledRound } from './settle-round.ts';
import { toTransfer } from '../to-transfer.ts';
import type { TransferRound } from '../transfer-format.ts';
import { writeImported, type Importer } from './write-imported.ts';

/** What became of a round of a file. */
export interface ImportOutcome {
  status: 'imported' | 'unchanged';
  roundId: string;
}

/**
 * Imports one round in a transaction of its own, with every event it would have had by the API; one
 * that is there already is compared, never overwritten.
 * @param id the round's own, or the one that was minted for it
 * @throws AppError invalid_request, id_taken
 */
export async function importRound(
  context: RoundContext,
  courses: CourseFinder,
  importer: Importer,
  found: TransferRound,
  id: string,
): Promise<ImportOutcome> {
  const { userId } = importer;
  checkRound(found);
  const place = await findPlace(context.pool, userId, id);
  const card = await cardOf(place, found, courses, context);
  const round = settleRound(found, place.id, place.newOwnerId, card);
  if (place.standing) {
    await requireSame(place.standing, round, userId, courses);
    return { status: 'unchanged', roundId: place.id };
  }
  const version = await inTransaction(context.pool, (tx) =>
    writeImported(tx, importer, round, card),
  );
  await context.afterCommit.roundsChanged([{ id: place.id, version }]);
  return { status: 'imported', roundId: place.id };
}

/** A round that is here keeps its card, also where its course is another member's own. */
async function cardOf(
  { standing }: Place,
  found: TransferRound,
  courses: CourseFinder,
  { pool }: RoundContext,
): Promise<CourseCardRecord> {
  const card = standing && (await readCard(pool, standing.courseId, standing.cardVersion));
  return card ?? courses.find(found);
}

async function requireSame(
  standing: RoundRecord,
  found: SettledRound,
  userId: string,
  courses: CourseFinder,
): Promise<void> {
  const isThere = await courses.isOn(found, standing.courseId);
  const course = found.courseId === undefined ? 'courseName' : 'courseId';
  const field = isThere ? firstDifference(toTransfer(standing, userId), found) : course;
  if (field) {
    const message = 'differs from the round that is here already; edit that by the API';
    throw invalidField(field, message, 'differs');
  }
}
