import { holesInPlay, placeOnCard, playableHoles, type RoundHoles } from './holes-in-play.ts';
import { GENDERS, type Gender } from './player-card.ts';
import type { DraftRating } from './course-draft.ts';
import { isToTenth, isWhole, type Fault } from './fault.ts';

/** Pars, hole by hole, as a gender has them; null is blank. */
export type ParsOf = (gender: Gender) => (number | null)[];

/** Faults of the ratings of one tee; `at` names the field of the ratings. */
export function ratingFaults(ratings: DraftRating[], parsOf: ParsOf, at: string): Fault[] {
  return [
    ...ratings.flatMap((rating, index) => [
      ...repeatFaults(ratings, index, `${at}.${index}`),
      ...figureFaults(rating, parsOf(rating.gender), `${at}.${index}`),
    ]),
    ...GENDERS.flatMap((gender) => sumFaults(ratings, gender, parsOf(gender).length, at)),
  ];
}

function repeatFaults(ratings: DraftRating[], index: number, field: string): Fault[] {
  const { gender, holes } = ratings[index]!;
  const repeated = findRating(ratings.slice(0, index), gender, holes) !== undefined;
  const message = `${gender}, ${holes} is rated already: remove one`;
  return repeated ? [{ field, code: 'rating_repeated', message }] : [];
}

function figureFaults(rating: DraftRating, pars: (number | null)[], at: string): Fault[] {
  const { holes, courseRating, slope } = rating;
  if (!playableHoles(pars.length).includes(holes)) {
    const message = 'must be front9, or 18 for the nine played twice';
    return [{ field: `${at}.holes`, code: 'rating_holes', message }];
  }
  return [
    ...courseRatingFaults(courseRating, holes, `${at}.courseRating`),
    ...slopeFaults(slope, `${at}.slope`),
    ...parSumFaults(rating, sumOf(pars, holes), `${at}.par`),
  ];
}

function courseRatingFaults(value: number | null, holes: RoundHoles, field: string): Fault[] {
  const [least, most] = holes === '18' ? [40, 99.9] : [20, 50];
  if (isToTenth(value, least, most)) return [];
  const message = `must be strokes to 0.1, from ${least} to ${most} for ${holes}`;
  return [{ field, code: 'tenths', message, values: { least, most } }];
}

function slopeFaults(value: number | null, field: string): Fault[] {
  const [least, most] = [55, 155];
  if (isWhole(value, least, most)) return [];
  const message = `must be a whole number from ${least} to ${most}`;
  return [{ field, code: 'range', message, values: { least, most } }];
}

function parSumFaults(rating: DraftRating, sum: number | undefined, field: string): Fault[] {
  const { gender, holes, par } = rating;
  if (sum === undefined) {
    const message = 'must be the sum of the pars of its holes';
    return isWhole(par, 27, 126) ? [] : [{ field, code: 'par_sum', message }];
  }
  if (par === sum) return [];
  const message = `must be ${sum}: that is what the pars of ${gender} for ${holes} add up to`;
  return [{ field, code: 'par_sum', message, values: { sum } }];
}

/** Undefined while a par is blank. */
function sumOf(pars: (number | null)[], holes: RoundHoles): number | undefined {
  const inPlay = holesInPlay(holes).map((hole) => pars[placeOnCard(hole, pars.length)] ?? NaN);
  const sum = inPlay.reduce((total, par) => total + par, 0);
  return Number.isNaN(sum) ? undefined : sum;
}

/** Where 18 holes and both nines are rated the nines' course ratings add up, to 0.1. */
function sumFaults(ratings: DraftRating[], gender: Gender, count: number, at: string): Fault[] {
  const nines: RoundHoles[] = count === 9 ? ['front9', 'front9'] : ['front9', 'back9'];
  const [whole, front, back] = (['18', ...nines] as const).map((holes) =>
    Math.round((findRating(ratings, gender, holes)?.courseRating ?? NaN) * 10),
  );
  if (!(Math.abs(front! + back! - whole!) > 1)) return [];
  const values = { sum: (front! + back!) / 10, expected: whole! / 10 };
  const { sum, expected } = values;
  const message = `the nines of ${gender} add up to ${sum}, not to the ${expected} of 18 holes`;
  return [{ field: at, code: 'nines_sum', message, values }];
}

function findRating(ratings: DraftRating[], gender: Gender, holes: RoundHoles) {
  return ratings.find((rating) => rating.gender === gender && rating.holes === holes);
}
