export type HolesPlayed = '18' | 'front9' | 'back9';
/** Whether a cell names the holes of a round or of a rating. */
export function isHolesPlayed(text: string): text is HolesPlayed {
  return text === '18' || text === 'front9' || text === 'back9';
}

export type Gender = 'men' | 'women';

export interface HoleSeed {
  hole: number;
  par: number;
  strokeIndex: number;
}

/** World Handicap System figures: course rating in strokes to 0.1, slope 55–155. */
export interface RatingSeed {
  gender: Gender;
  holes: HolesPlayed;
  courseRating: number;
  slope: number;
  par: number;
}

/** `id` is the name as a slug; `lengths` are metres, hole 1 first. */
export interface TeeSeed {
  id: string;
  name: string;
  lengths: number[];
  ratings: RatingSeed[];
}

/** A course as its card file gives it; `id` follows from `slug`, so it is equal on every machine. */
export interface CourseSeed {
  id: string;
  slug: string;
  name: string;
  place: string;
  country: string;
  timeZone: string;
  latitude: number;
  longitude: number;
  holes: HoleSeed[];
  tees: TeeSeed[];
}
