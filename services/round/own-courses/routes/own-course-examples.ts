import type { Static } from 'typebox';
import { EXAMPLE } from '../../courses/routes/course-examples.ts';
import type { OwnCourseBody } from '../own-course-body.ts';
import type { OwnCourse } from './own-course-schemas.ts';

const [tee] = EXAMPLE.draft.tees;
const typed = { name: 'Sandy Lane Links', timeZone: 'Europe/Lisbon', holes: EXAMPLE.draft.holes };

/** An invented course as a member types it in. */
export const EXAMPLE_TYPED: Static<typeof OwnCourseBody> = {
  ...typed,
  tees: [{ name: 'White', ratings: tee!.ratings }],
};

export const EXAMPLE_OWN: OwnCourse = {
  id: '0198c0de-0000-7000-8000-0000000000cd',
  ...typed,
  cardVersion: 1,
  tees: [{ id: 'tee', name: 'White', lengths: Array<number>(18).fill(0), ratings: tee!.ratings }],
};
