import type { AnswerOf, HolesInPlay, paths } from '../../../lib/api/schema.ts';

export type DraftAnswer = AnswerOf<paths['/api/v1/courses/{courseId}/draft']['get']>;
export type Draft = DraftAnswer['draft'];
export type CourseState = DraftAnswer['state'];
export type DraftTee = Draft['tees'][number];
export type DraftRating = DraftTee['ratings'][number];
export type DraftVariant = NonNullable<DraftTee['variants']>[number];
export type Gender = DraftRating['gender'];
export type Values = (number | null)[];
export type Fault = AnswerOf<
  paths['/api/v1/courses/{courseId}/draft/validate']['post']
>['errors'][number];

/** The figures that a fault is told with; each code has some of them. */
export type Figures = Record<
  'count' | 'has' | 'least' | 'most' | 'index' | 'hole' | 'sum' | 'expected',
  number
>;

export const GENDERS: Gender[] = ['men', 'women'];

/** A copy without Vue's watchers, which shares nothing. */
export function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** A draft of its own to type in, with a row for each of its 18 or nine holes. */
export function toEditable(draft: Draft): Draft {
  const copy = copyOf(draft);
  resizeCard(copy, copy.holes.length === 9 ? 9 : 18);
  return copy;
}

/** Gives a card so many holes: more are blank, fewer are cut off. */
export function resizeCard(draft: Draft, count: number): void {
  draft.holes = Array.from({ length: count }, (_, at) => ({
    par: null,
    strokeIndex: null,
    ...draft.holes[at],
    hole: at + 1,
  }));
  const resized = (values: Values) => Array.from({ length: count }, (_, at) => values[at] ?? null);
  for (const tee of draft.tees) {
    tee.lengths = resized(tee.lengths);
    if (count === 9) tee.ratings = tee.ratings.filter(({ holes }) => holes !== 'back9');
    for (const variant of tee.variants ?? []) {
      if (variant.pars) variant.pars = resized(variant.pars);
      if (variant.strokeIndexes) variant.strokeIndexes = resized(variant.strokeIndexes);
    }
  }
}

/** Pars as a gender plays them from a tee. */
export function parsOf(draft: Draft, tee: DraftTee, gender: Gender): Values {
  const own = tee.variants?.find((variant) => variant.gender === gender)?.pars;
  return own ?? draft.holes.map(({ par }) => par);
}

/** The sum of the pars that are played; null while one is blank. A card of nine is played twice for 18. */
export function parSum(pars: Values, holes: HolesInPlay): number | null {
  const whole = pars.length === 9 ? [...pars, ...pars] : pars;
  const played = whole.slice(holes === 'back9' ? 9 : 0, holes === 'front9' ? 9 : 18);
  return played.includes(null) ? null : played.reduce<number>((sum, par) => sum + par!, 0);
}

/** What a card of 18 or of nine holes can be rated for. */
export function ratedHoles(draft: Draft): HolesInPlay[] {
  return draft.holes.length === 9 ? ['18', 'front9'] : ['18', 'front9', 'back9'];
}

/** What is sent: the par of a rating is what its pars add up to. */
export function withParSums(draft: Draft): Draft {
  const tees = draft.tees.map((tee) => ({
    ...tee,
    ratings: tee.ratings.map((rating) => ({
      ...rating,
      par: parSum(parsOf(draft, tee, rating.gender), rating.holes),
    })),
  }));
  return copyOf({ ...draft, tees });
}
