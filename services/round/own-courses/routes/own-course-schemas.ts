import { Type, type Static } from 'typebox';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { CourseDetail } from '../../courses/routes/course-schemas.ts';
import type { OwnCourseRecord } from '../db/read-own-courses.ts';

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
