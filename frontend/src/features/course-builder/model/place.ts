import type { HolesInPlay } from '../../../lib/api/schema.ts';
import type { Draft, DraftTee, Gender } from './draft.ts';

/** What stands in a field of a draft. */
export type What =
  | 'name'
  | 'place'
  | 'country'
  | 'timeZone'
  | 'latitude'
  | 'longitude'
  | 'holes'
  | 'par'
  | 'strokeIndex'
  | 'tees'
  | 'tee'
  | 'length'
  | 'ratings'
  | 'courseRating'
  | 'slope'
  | 'ratingPar'
  | 'variant';

/** Where a field stands, for people. */
export interface Place {
  what: What;
  tee?: string;
  gender?: Gender;
  over?: HolesInPlay;
  hole?: number;
}

const DETAILS = ['name', 'place', 'country', 'timeZone', 'latitude', 'longitude', 'tees'];
const HOLE_WHAT: Record<string, What> = { par: 'par', strokeIndex: 'strokeIndex' };
const RATING_WHAT: Record<string, What> = {
  courseRating: 'courseRating',
  slope: 'slope',
  par: 'ratingPar',
};
const VARIANT_WHAT: Record<string, What> = { pars: 'par', strokeIndexes: 'strokeIndex' };

/** The place of a field as the club names it, such as `tees.1.ratings.0.slope`; it counts from 0. */
export function placeOf(field: string, draft: Draft): Place {
  const [top, at, ...below] = field.split('.');
  if (at === undefined) return { what: DETAILS.includes(top!) ? (top as What) : 'holes' };
  if (top === 'holes') return { what: HOLE_WHAT[below[0]!] ?? 'holes', ...holeOf(at) };
  const tee = draft.tees[Number(at)];
  return { tee: tee?.name ?? '', ...placeOnTee(below, tee) };
}

function placeOnTee([part, at, name, hole]: string[], tee: DraftTee | undefined): Place {
  if (part === 'lengths') return { what: 'length', ...holeOf(at) };
  if (part === 'ratings') {
    const { gender, holes } = tee?.ratings[Number(at)] ?? {};
    return { what: RATING_WHAT[name!] ?? 'ratings', gender, over: holes };
  }
  if (part !== 'variants') return { what: 'tee' };
  const gender = tee?.variants?.[Number(at)]?.gender;
  return { what: VARIANT_WHAT[name!] ?? 'variant', gender, ...holeOf(hole) };
}

const holeOf = (index: string | undefined) => index !== undefined && { hole: Number(index) + 1 };

/** What stands in a field; undefined where there is no such field. */
export function valueAt(field: string, draft: Draft): unknown {
  return field
    .split('.')
    .reduce<unknown>((of, name) => (of as Record<string, unknown> | undefined)?.[name], draft);
}
