import type { CourseDraft } from '../domain/course-draft.ts';

const PARS = [4, 4, 3, 5, 4, 5, 3, 4, 4, 4, 3, 4, 5, 4, 4, 3, 4, 5];
const STROKE_INDEXES = [1, 15, 9, 13, 3, 5, 17, 7, 11, 10, 16, 8, 12, 4, 14, 18, 2, 6];

/** An invented course that can be published: women play other stroke indexes from Red. */
export function validDraft(): CourseDraft {
  return {
    name: 'Harrow Down Golf Club',
    place: 'Harrow Down, Dorset',
    country: 'England',
    timeZone: 'Europe/London',
    latitude: 50.8312,
    longitude: -2.1147,
    holes: PARS.map((par, index) => ({
      hole: index + 1,
      par,
      strokeIndex: STROKE_INDEXES[index]!,
    })),
    tees: [
      { id: 'yellow', name: 'Yellow', lengths: lengthsOf(0), ratings: ratingsOf('men') },
      {
        id: 'red',
        name: 'Red',
        lengths: lengthsOf(40),
        ratings: [...ratingsOf('men'), ...ratingsOf('women')],
        variants: [{ gender: 'women', strokeIndexes: STROKE_INDEXES.toReversed() }],
      },
    ],
  };
}

function lengthsOf(shorterMetres: number): number[] {
  return PARS.map((par) => par * 120 - 200 - shorterMetres);
}

function ratingsOf(gender: 'men' | 'women') {
  return [
    { gender, holes: '18' as const, courseRating: 71.9, slope: 126, par: 72 },
    { gender, holes: 'front9' as const, courseRating: 35.9, slope: 125, par: 36 },
    { gender, holes: 'back9' as const, courseRating: 36, slope: 127, par: 36 },
  ];
}
