import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { boundedErrors } from '@golfroundpro/shared/http/bounded-errors.ts';
import { makeValidator } from '@golfroundpro/shared/http/validator.ts';
import { addOwnCourse } from '../../own-courses/add-own-course.ts';
import { lockOwnCourses } from '../../own-courses/db/lock-own-courses.ts';
import { listAllOwnCourses } from '../../own-courses/db/read-own-courses.ts';
import { MOST_IN_FILE, TransferOwnCourse } from '../transfer-format.ts';
import { reportOf, type ImportReport, type RowReport } from './import-report.ts';
import { derivedId } from './transfer-ids.ts';

const validate = makeValidator(TransferOwnCourse, { isSafe: true });

type Outcome = Omit<RowReport, 'row'>;

/**
 * Takes the courses of a file into a user's own; one that is here stays as it is. Each gets an id that is
 * derived from the user and its own, so that none can stand in the way of somebody else's.
 */
export async function importOwnCourses(
  pool: Pool,
  userId: string,
  values: unknown[],
): Promise<ImportReport> {
  if (values.length === 0) return reportOf([]);
  return inTransaction(pool, async (tx) => {
    await lockOwnCourses(tx, userId);
    const there = await listAllOwnCourses(tx, userId, MOST_IN_FILE);
    const known = new Set(there.map(({ id }) => id));
    const rows: RowReport[] = [];
    for (const value of values) {
      const outcome = await takeOne(tx, userId, value, known).catch(refusalOf);
      rows.push({ row: rows.length + 1, ...outcome });
    }
    return reportOf(rows);
  });
}

async function takeOne(
  tx: PoolClient,
  userId: string,
  value: unknown,
  known: Set<string>,
): Promise<Outcome> {
  const { id: inFile, ...typed } = validate(value);
  const id = derivedId(userId, inFile);
  if (known.has(inFile) || known.has(id)) return { status: 'unchanged' };
  await addOwnCourse(tx, userId, id, typed);
  known.add(id);
  return { status: 'imported' };
}

/** Faults are found before anything is written: the transaction goes on. */
function refusalOf(error: unknown): Outcome {
  if (!(error instanceof AppError)) throw error;
  const errors = error.options.errors ?? [{ field: 'ownCourses', message: error.message }];
  return { status: 'refused', errors: boundedErrors(errors) };
}
