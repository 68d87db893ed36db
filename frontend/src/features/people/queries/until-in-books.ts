import { ApiError } from '../../../lib/api/api-error.ts';
import { getPerson } from '../api/people-api.ts';

const EVERY_MS = 400;
const TRIES = 25;

/**
 * Waits for somebody who was let in to be in the books, whom an event brings there.
 * @returns whether they are there by now; what else goes wrong is no reason to enter them again
 */
export async function untilInBooks(userID: string): Promise<boolean> {
  for (let turn = 0; turn < TRIES; turn++) {
    try {
      await getPerson(userID);
      return true;
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 404) return false;
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  return false;
}
