import { Type, type Static } from 'typebox';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { EXAMPLE } from '../../courses/routes/course-examples.ts';
import { CourseDetail } from '../../courses/routes/course-schemas.ts';
import type { OwnCourseRecord } from '../db/own-courses.ts';
import type { OwnCourseBody } from '../own-course-body.ts';

export const OwnCourseParams = Type.Object({ courseId: Id });

/** A course of a member's own. */
export const OwnCourse = Type.Object({
  id: Id,
  name: Type.String(),
  timeZone: Type.String(),
  cardVersion: Type.Integer({ description: 'Rises when the card is another one' }),
  holes: CourseDetail.properties.holes,
  tees: Type.Unsafe<CourseDetail['tees']>({
    ...CourseDetail.properties.tees,
    description: 'Lengths are metres; 0 where they are not known',
  }),
});

export type OwnCourse = Static<typeof OwnCourse>;

/** A course as the API tells it. */
export function toOwnCourse({ pars, strokeIndexes, ...course }: OwnCourseRecord): OwnCourse {
  const { id, name, timeZone, cardVersion, tees } = course;
  const holes = pars.map((par, place) => ({
    hole: place + 1,
    par,
    strokeIndex: strokeIndexes[place]!,
  }));
  return { id, name, timeZone, cardVersion, holes, tees };
}

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
