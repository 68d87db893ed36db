import type { HolesInPlay, NewRound, Tee } from '../../../lib/api/schema.ts';

export type Gender = NonNullable<NewRound['gender']>;

const GENDERS: Gender[] = ['men', 'women'];

/** The genders that a tee is rated for over these holes, to choose from. */
export function ratedGenders(tee: Tee, holes: HolesInPlay): Gender[] {
  const rated = tee.ratings.filter((rating) => rating.holes === holes).map(({ gender }) => gender);
  return GENDERS.filter((gender) => rated.includes(gender));
}
