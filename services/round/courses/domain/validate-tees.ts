import type { CourseDraft, DraftTee, DraftVariant } from './course-draft.ts';
import type { Fault } from './fault.ts';
import { SLUG_PATTERN } from './slug.ts';
import { countFaults, lengthFaults, parFaults, strokeIndexFaults } from './validate-holes.ts';
import { ratingFaults, type ParsOf } from './validate-ratings.ts';

const NO_TEE: Fault = { field: 'tees', code: 'no_tee', message: 'must have at least one tee' };

/** Faults of the tees: what each says, and that they can be told apart. */
export function teeFaults({ holes, tees }: Pick<CourseDraft, 'holes' | 'tees'>): Fault[] {
  if (tees.length === 0) return [NO_TEE];
  const pars = holes.map(({ par }) => par);
  return tees.flatMap((tee, index) => [
    ...nameFaults(tees, index),
    ...cardFaults(tee, pars, `tees.${index}`),
  ]);
}

function nameFaults(tees: DraftTee[], index: number): Fault[] {
  const { id, name } = tees[index]!;
  const earlier = tees.slice(0, index);
  const faults: Fault[] = [];
  if (!SLUG_PATTERN.test(id)) {
    const message = 'must be lower-case letters and digits joined by hyphens, such as yellow';
    faults.push({ field: `tees.${index}.id`, code: 'tee_id', message });
  }
  if (earlier.some((tee) => tee.id === id)) {
    const message = `"${id}" is another tee's already`;
    faults.push({ field: `tees.${index}.id`, code: 'tee_id_repeated', message });
  }
  if (earlier.some((tee) => tee.name.toLowerCase() === name.toLowerCase())) {
    const message = `"${name}" is another tee's already`;
    faults.push({ field: `tees.${index}.name`, code: 'tee_name_repeated', message });
  }
  return faults;
}

function cardFaults(tee: DraftTee, pars: (number | null)[], at: string): Fault[] {
  const { lengths, ratings, variants = [] } = tee;
  const parsOf: ParsOf = (gender) =>
    variants.find((variant) => variant.gender === gender)?.pars ?? pars;
  return [
    ...countFaults(`${at}.lengths`, lengths, countOf(pars)),
    ...lengthFaults(lengths, (index) => `${at}.lengths.${index}`),
    ...variants.flatMap((_, index) =>
      variantFaults(variants, index, pars, `${at}.variants.${index}`),
    ),
    ...ratingFaults(ratings, parsOf, `${at}.ratings`),
  ];
}

function variantFaults(
  variants: DraftVariant[],
  index: number,
  cardPars: (number | null)[],
  at: string,
): Fault[] {
  const { gender, pars, strokeIndexes } = variants[index]!;
  const repeated = variants.slice(0, index).some((variant) => variant.gender === gender);
  if (repeated) {
    const message = `${gender} have a variant already: remove one`;
    return [{ field: at, code: 'variant_repeated', message }];
  }
  if (!pars && !strokeIndexes) {
    const message = 'must have pars or strokeIndexes, or be left out';
    return [{ field: at, code: 'variant_empty', message }];
  }
  const count = countOf(cardPars);
  return [
    ...(pars ? countFaults(`${at}.pars`, pars, count) : []),
    ...parFaults(pars ?? [], (hole) => `${at}.pars.${hole}`),
    ...(strokeIndexes ? countFaults(`${at}.strokeIndexes`, strokeIndexes, count) : []),
    ...strokeIndexFaults(
      strokeIndexes ?? [],
      pars ?? cardPars,
      (hole) => `${at}.strokeIndexes.${hole}`,
    ),
  ];
}

/** How many holes a card should have: as many as it has, if that is nine, else 18. */
function countOf(pars: unknown[]): number {
  return pars.length === 9 ? 9 : 18;
}
