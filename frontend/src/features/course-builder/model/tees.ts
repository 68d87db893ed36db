import type { Draft, DraftRating, DraftTee, DraftVariant, Gender } from './draft.ts';

/** The colours that a tee can have; its id begins with it. */
export const TEE_COLOURS = [
  'white',
  'yellow',
  'red',
  'blue',
  'black',
  'green',
  'orange',
  'gold',
  'silver',
] as const;

export type TeeColour = (typeof TEE_COLOURS)[number];

/** Puts a tee on the card: its id is its colour, with a number where there is one of it already. */
export function addTee(draft: Draft, colour: TeeColour | '', name: string): void {
  const wanted = colour || slugOf(name);
  const ids = new Set(draft.tees.map(({ id }) => id));
  let id = wanted;
  for (let count = 2; ids.has(id); count++) id = `${wanted}-${count}`;
  draft.tees.push({ id, name, lengths: draft.holes.map(() => null), ratings: [] });
}

/** A name in lower-case letters and digits; one in other letters is told by no name. */
function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'tee';
}

/** A figure of a rating; a rating without any is taken off. */
export function setRating(
  tee: DraftTee,
  of: Pick<DraftRating, 'gender' | 'holes'>,
  change: Partial<Pick<DraftRating, 'courseRating' | 'slope'>>,
): void {
  const isIt = ({ gender, holes }: DraftRating) => gender === of.gender && holes === of.holes;
  const found = tee.ratings.find(isIt);
  const rating = { courseRating: null, slope: null, par: null, ...of, ...found, ...change };
  const isBlank = rating.courseRating === null && rating.slope === null;
  if (isBlank) tee.ratings = tee.ratings.filter((one) => !isIt(one));
  else if (found) Object.assign(found, rating);
  else tee.ratings.push(rating);
}

/** Gives a gender pars or stroke indexes of its own from a tee, which begin as the card's, or takes them. */
export function setVariant(
  draft: Draft,
  tee: DraftTee,
  gender: Gender,
  kind: 'pars' | 'strokeIndexes',
  isOwn: boolean,
): void {
  const others = (tee.variants ?? []).filter((one) => one.gender !== gender);
  const variant: DraftVariant = {
    ...(tee.variants?.find((one) => one.gender === gender) ?? { gender }),
  };
  const field = kind === 'pars' ? 'par' : 'strokeIndex';
  if (isOwn) variant[kind] = draft.holes.map((hole) => hole[field]);
  else delete variant[kind];
  const kept = variant.pars || variant.strokeIndexes ? [...others, variant] : others;
  if (kept.length > 0) tee.variants = kept.toSorted((a, b) => a.gender.localeCompare(b.gender));
  else delete tee.variants;
}
