import { sqlState } from '@golfroundpro/shared/db/database-error.ts';
import { invalidField, type AppError } from '@golfroundpro/shared/http/app-error.ts';

const FOREIGN_KEY_VIOLATION = '23503';

/** The 422 of a course that a round cannot be played on: it is not there, or is another member's. */
export function courseNotKnown(): AppError {
  return invalidField('courseId', 'names no course with a published card', 'not_known');
}

/**
 * Gives what a write gives that puts a round on a card.
 * @throws AppError invalid_request where the course was deleted after its card was read
 */
export async function ontoCard<T>(write: Promise<T>): Promise<T> {
  return write.catch((error: unknown) => {
    throw sqlState(error) === FOREIGN_KEY_VIOLATION ? courseNotKnown() : error;
  });
}
