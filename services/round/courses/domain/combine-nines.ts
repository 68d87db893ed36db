import type { CourseDraft, DraftRating, DraftTee, DraftVariant } from './course-draft.ts';
import { GENDERS, type Gender } from './player-card.ts';
import { rankStrokeIndexes } from './rank-stroke-indexes.ts';

type Values = (number | null)[];

/**
 * The course of two nines, as a club of 27 holes has three of: the front's details, holes and tees with
 * the back's after them. The front has the odd stroke indexes. A tee is kept where both have one of its
 * name, and rated for the nines; a rating of all 18 is the association's to give.
 */
export function combineNines(front: CourseDraft, back: CourseDraft): CourseDraft {
  const pars = [...parsOf(front), ...parsOf(back)];
  const strokeIndexes = spread(indexesOf(front), indexesOf(back));
  const tees = front.tees.flatMap((tee) => {
    const other = back.tees.find(({ name }) => name.toLowerCase() === tee.name.toLowerCase());
    return other ? [combineTees([front, tee], [back, other])] : [];
  });
  const holes = pars.map((par, place) => ({
    hole: place + 1,
    par,
    strokeIndex: strokeIndexes[place]!,
  }));
  return { ...front, holes, tees };
}

type TeeOfNine = [nine: CourseDraft, tee: DraftTee];

function combineTees(front: TeeOfNine, back: TeeOfNine): DraftTee {
  const [[, tee], [, other]] = [front, back];
  const variants = GENDERS.flatMap((gender) => combineVariants(gender, front, back));
  return {
    ...{ id: tee.id, name: tee.name, lengths: [...nineOf(tee.lengths), ...nineOf(other.lengths)] },
    ratings: [...ratingsOf(tee, 'front9'), ...ratingsOf(other, 'back9')],
    ...(variants.length > 0 ? { variants } : {}),
  };
}

/** The values of a nine in the making, with blanks for those that are not there yet. */
function nineOf(values: Values): Values {
  return Array.from({ length: 9 }, (_, place) => values[place] ?? null);
}

function ratingsOf({ ratings }: DraftTee, holes: DraftRating['holes']): DraftRating[] {
  return ratings.filter((rating) => rating.holes === 'front9').map((one) => ({ ...one, holes }));
}

function combineVariants(gender: Gender, ...nines: [TeeOfNine, TeeOfNine]): DraftVariant[] {
  const own = nines.map(([, { variants }]) => variants?.find((one) => one.gender === gender));
  if (own.every((variant) => variant === undefined)) return [];
  const pars = nines.map(([nine], at) => own[at]?.pars ?? parsOf(nine));
  const indexes = nines.map(([nine], at) => own[at]?.strokeIndexes ?? indexesOf(nine));
  return [{ gender, pars: pars.flatMap(nineOf), strokeIndexes: spread(indexes[0]!, indexes[1]!) }];
}

function parsOf({ holes }: CourseDraft): Values {
  return holes.map(({ par }) => par);
}

function indexesOf({ holes }: CourseDraft): Values {
  return holes.map(({ strokeIndex }) => strokeIndex);
}

/** Odd ones in front, even ones behind; all blank while one is. */
function spread(front: Values, back: Values): Values {
  const known = [...front, ...back].filter((value) => value !== null);
  if (known.length < 18) return Array<null>(18).fill(null);
  return [
    ...rankStrokeIndexes(front as number[]).map((rank) => 2 * rank - 1),
    ...rankStrokeIndexes(back as number[]).map((rank) => 2 * rank),
  ];
}
