import type { CourseDetail, DraftAnswer } from './course-schemas.ts';

const pars = [4, 4, 3, 5, 4, 5, 3, 4, 4, 4, 3, 4, 5, 4, 4, 3, 4, 5];
const strokeIndexes = [1, 15, 9, 13, 3, 5, 17, 7, 11, 10, 16, 8, 12, 4, 14, 18, 2, 6];
const lengths = [390, 320, 175, 466, 341, 349, 162, 334, 382, 341, 173, 366, 465, 351, 334, 158];

const details = {
  name: 'Harrow Down Golf Club',
  place: 'Harrow Down, Dorset',
  country: 'England',
  timeZone: 'Europe/London',
  latitude: 50.8312,
  longitude: -2.1147,
};

const draft = {
  ...details,
  holes: pars.map((par, index) => ({ hole: index + 1, par, strokeIndex: strokeIndexes[index]! })),
  tees: [
    {
      id: 'yellow',
      name: 'Yellow',
      lengths: [...lengths, 393, 463],
      ratings: [
        { gender: 'men' as const, holes: '18' as const, courseRating: 70.9, slope: 126, par: 72 },
        {
          gender: 'men' as const,
          holes: 'front9' as const,
          courseRating: 35.4,
          slope: 125,
          par: 36,
        },
        {
          gender: 'men' as const,
          holes: 'back9' as const,
          courseRating: 35.5,
          slope: 127,
          par: 36,
        },
      ],
    },
  ],
};

const courseId = '0198c0de-0000-7000-8000-0000000000cc';

const draftAnswer: DraftAnswer = {
  courseId,
  version: 3,
  state: 'draft',
  cardVersion: 0,
  updatedAt: '2026-05-01T09:12:44.120Z',
  draft,
};

const detail: CourseDetail = {
  id: courseId,
  ...draft,
  state: 'published',
  cardVersion: 1,
  publishedAt: '2026-05-01T10:00:00.000Z',
};

const { name, place, country, latitude, longitude } = details;

/** An invented course as the actions on courses take and give it. */
export const EXAMPLE = {
  courseId,
  draft,
  draftAnswer,
  detail,
  export: { id: courseId, ...draft },
  fault: {
    field: 'holes.6.par',
    code: 'range' as const,
    message: 'hole 7: the par must be a whole number from 3 to 7',
    values: { least: 3, most: 7 },
  },
  item: {
    ...{ id: courseId, name, place, country, latitude, longitude },
    ...{ state: 'published', cardVersion: 1, holes: 18, par: 72, distanceKm: 12.345 },
  },
};
