import type { CourseDetails } from '../domain/course-draft.ts';
import type { Tee } from '../domain/player-card.ts';

export type HolesPlayed = '18' | 'front9' | 'back9';
/** Whether a cell names the holes of a round or of a rating. */
export function isHolesPlayed(text: string): text is HolesPlayed {
  return text === '18' || text === 'front9' || text === 'back9';
}

export interface HoleSeed {
  hole: number;
  par: number;
  strokeIndex: number;
}

/**
 * A course as its card file gives it. `id` follows from `slug`, so it is equal on every machine,
 * unless the file names it; a tee's id is its name as a slug.
 */
export interface CourseSeed extends CourseDetails {
  id: string;
  slug: string;
  isIdGiven: boolean;
  holes: HoleSeed[];
  tees: Tee[];
}
