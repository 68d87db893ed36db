import type { HolesInPlay, NewRound, Tee } from '../../../lib/api/schema.ts';

export type Gender = NonNullable<NewRound['gender']>;

const GENDERS: { value: Gender; label: string }[] = [
  { value: 'men', label: 'Men' },
  { value: 'women', label: 'Women' },
];
const KEY = 'golfroundpro.gender';

/** The genders that a tee is rated for over these holes, to choose from. */
export function ratedGenders(tee: Tee, holes: HolesInPlay): { value: Gender; label: string }[] {
  const rated = tee.ratings.filter((rating) => rating.holes === holes).map(({ gender }) => gender);
  return GENDERS.filter(({ value }) => rated.includes(value));
}

/** What was chosen on this device before. */
export function rememberedGender(): Gender | undefined {
  return GENDERS.find(({ value }) => value === localStorage.getItem(KEY))?.value;
}

/** Keeps the choice on this device: it is the same for every round. */
export function rememberGender(gender: Gender): void {
  localStorage.setItem(KEY, gender);
}
