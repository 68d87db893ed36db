import type { RoundHoles } from './holes-in-play.ts';
import { GENDERS, type Card, type Gender, type Tee } from './player-card.ts';

/** Where a course is: draft until its first card is published; archived takes no new rounds. */
export const COURSE_STATES = ['draft', 'published', 'archived'] as const;

export type CourseState = (typeof COURSE_STATES)[number];

/** What a course says of itself beside its card. */
export interface CourseDetails {
  name: string;
  place: string;
  country: string;
  /** IANA name: rounds are dated by it. */
  timeZone: string;
  latitude: number;
  longitude: number;
}

export interface DraftRating {
  gender: Gender;
  holes: RoundHoles;
  courseRating: number | null;
  slope: number | null;
  par: number | null;
}

export interface DraftVariant {
  gender: Gender;
  pars?: (number | null)[];
  strokeIndexes?: (number | null)[];
}

/** A tee in the making; lengths in metres. */
export interface DraftTee {
  id: string;
  name: string;
  lengths: (number | null)[];
  ratings: DraftRating[];
  variants?: DraftVariant[];
}

export interface DraftHole {
  hole: number;
  par: number | null;
  strokeIndex: number | null;
}

/** A course in the making: as much of its card as there is; null is still blank. */
export interface CourseDraft extends CourseDetails {
  holes: DraftHole[];
  tees: DraftTee[];
}

/** The details alone, of whatever holds them. */
export function detailsOf(source: CourseDetails): CourseDetails {
  const { name, place, country, timeZone, latitude, longitude } = source;
  return { name, place, country, timeZone, latitude, longitude };
}

/** The draft alone, of whatever holds one; variants stand in one order, and none is no member. */
export function draftOf(
  source: CourseDetails & Partial<Pick<CourseDraft, 'holes' | 'tees'>>,
): CourseDraft {
  const { holes = [], tees = [] } = source;
  return {
    ...detailsOf(source),
    holes,
    tees: tees.map(({ variants = [], ...tee }) =>
      variants.length > 0 ? { ...tee, variants: variants.toSorted(byGender) } : tee,
    ),
  };
}

function byGender(one: DraftVariant, other: DraftVariant): number {
  return GENDERS.indexOf(one.gender) - GENDERS.indexOf(other.gender);
}

/** A draft that says what a published card says. */
export function draftOfCard(details: CourseDetails, card: Card): CourseDraft {
  const holes = card.pars.map((par, index) => ({
    hole: index + 1,
    par,
    strokeIndex: card.strokeIndexes[index]!,
  }));
  return { ...detailsOf(details), holes, tees: card.tees };
}

/** The card of a draft that `validateDraft` found without fault: nothing of it is blank. */
export function cardOf(draft: CourseDraft): Card {
  return {
    pars: draft.holes.map((hole) => hole.par!),
    strokeIndexes: draft.holes.map((hole) => hole.strokeIndex!),
    tees: draft.tees as Tee[],
  };
}
