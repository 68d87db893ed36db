export type Gender = 'men' | 'women';

export const HOLES_PLAYED = ['18', 'front9', 'back9'] as const;

/** Which holes a round or a rating is of. */
export type HolesPlayed = (typeof HOLES_PLAYED)[number];

export interface TeeRating {
  gender: Gender;
  holes: HolesPlayed;
  ratingTenths: number;
  slope: number;
  par: number;
}

export interface Tee {
  id: string;
  name: string;
  /** Metres, of holes 1 to 18. */
  lengths: number[];
  ratings: TeeRating[];
}

/** A course as its card in data/courses has it. */
export interface Course {
  id: string;
  slug: string;
  name: string;
  /** Holes 1 to 18. */
  holes: { par: number; strokeIndex: number }[];
  tees: Tee[];
}
