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
  /** Metres, hole by hole. */
  lengths: number[];
  ratings: TeeRating[];
}

/** A course as its card in data/courses has it. */
export interface Course {
  id: string;
  slug: string;
  name: string;
  /** 18, or the nine that are played once or twice; stroke indexes as printed. */
  holes: { par: number; strokeIndex: number }[];
  tees: Tee[];
}
