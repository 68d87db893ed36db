import type { DraftHole, DraftRating, DraftTee } from '../../courses/domain/course-draft.ts';
import type { Fault } from '../../courses/domain/fault.ts';
import type { Card } from '../../courses/domain/player-card.ts';
import { timeZoneFaults } from '../../courses/domain/validate-draft.ts';
import { holeFaults, METRES } from '../../courses/domain/validate-holes.ts';
import { teeFaults } from '../../courses/domain/validate-tees.ts';

/** How many courses of their own a member may have. */
export const MOST_OWN = 50;

/** A tee as it is typed in; lengths in metres may be left out, as a whole or hole by hole. */
export interface TypedTee {
  name: string;
  lengths?: (number | null)[];
  ratings: DraftRating[];
}

/** A course that the club does not keep, as a member types it in. */
export interface TypedCourse {
  name: string;
  /** IANA name: rounds are dated by it. */
  timeZone: string;
  holes: DraftHole[];
  tees: TypedTee[];
}

type NamedCard = Card & Pick<TypedCourse, 'name' | 'timeZone'>;

/** The id of the tee: events bear it, and what somebody typed is in no event. */
const TEE_ID = 'tee';
/** A length that is not known. */
const UNKNOWN = 0;

/** Everything that is wrong with a course, told as of a draft of the club's (`tees.0.ratings.0.slope`). */
export function ownCourseFaults(course: TypedCourse): Fault[] {
  const tees = course.tees.map((tee) => draftTeeOf(tee, course.holes, METRES[0]));
  return [
    ...timeZoneFaults(course),
    ...holeFaults(course.holes),
    ...teeFaults({ holes: course.holes, tees }),
  ];
}

/** A course as it would be typed in to have this card. */
export function typedOf({ name, timeZone, pars, strokeIndexes, tees }: NamedCard): TypedCourse {
  const holes = pars.map((par, place) => ({
    hole: place + 1,
    par,
    strokeIndex: strokeIndexes[place]!,
  }));
  const typedTees = tees.map((tee) => ({
    name: tee.name,
    lengths: tee.lengths.map((metres) => (metres === UNKNOWN ? null : metres)),
    ratings: tee.ratings,
  }));
  return { name, timeZone, holes, tees: typedTees };
}

/** The card of a course without fault. */
export function ownCard({ holes, tees }: TypedCourse): Card {
  return {
    pars: holes.map(({ par }) => par!),
    strokeIndexes: holes.map(({ strokeIndex }) => strokeIndex!),
    tees: tees.map((tee) => draftTeeOf(tee, holes, UNKNOWN)) as Card['tees'],
  };
}

function draftTeeOf(
  { name, lengths, ratings }: TypedTee,
  holes: unknown[],
  blank: number,
): DraftTee {
  const known = lengths ?? holes.map(() => null);
  return { id: TEE_ID, name, lengths: known.map((metres) => metres ?? blank), ratings };
}
