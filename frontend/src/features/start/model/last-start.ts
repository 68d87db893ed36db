import type { HolesInPlay } from '../../../lib/api/schema.ts';
import { storedObject } from '../../../lib/stored.ts';
import type { Gender } from './rated-gender.ts';

interface LastStart {
  courseId?: string;
  teeId?: string;
  holes?: HolesInPlay;
  gender?: Gender;
}

/** What was chosen the last time on this phone: it is mostly the same again. */
export const lastStart = storedObject<LastStart>('last-start');
