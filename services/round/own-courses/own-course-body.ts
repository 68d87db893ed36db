import { Type } from 'typebox';
import {
  CourseName,
  DraftHoles,
  HoleNumbers,
  Ratings,
  TeeName,
  TimeZone,
} from '../courses/card-schemas.ts';

const closed = { additionalProperties: false };

/** A course as its player types it in: one tee, rated for whom and which holes the card says. */
export const OwnCourseBody = Type.Object(
  {
    name: CourseName,
    timeZone: TimeZone,
    holes: DraftHoles,
    tees: Type.Array(
      Type.Object(
        {
          name: TeeName,
          lengths: Type.Optional({
            ...HoleNumbers,
            description: 'Metres, hole by hole; null, or left out, where they are not known',
          }),
          ratings: Ratings,
        },
        closed,
      ),
      { minItems: 1, maxItems: 1 },
    ),
  },
  closed,
);
