import { isDeepStrictEqual } from 'node:util';
import type { CourseDraft, DraftTee } from '../domain/course-draft.ts';
import { GENDERS, type Gender } from '../domain/player-card.ts';
import { toCell } from '@golfroundpro/shared/csv/csv-cell.ts';
import { teeIdOf } from './tee-id.ts';

type Cell = string | number | null | undefined;

const KINDS = [
  ['Par', 'pars'],
  ['Stroke index', 'strokeIndexes'],
] as const;

/** A course in the form that data/README.md describes, with its id; what is blank stays blank. */
export function writeCourseCsv(id: string, draft: CourseDraft): string {
  const { tees } = draft;
  const variants = KINDS.flatMap(([label, kind]) =>
    GENDERS.flatMap((gender) => variantColumns(label, kind, gender, tees)),
  );
  const sections: Cell[][][] = [
    [
      ['Course', draft.name],
      ['Place', draft.place],
      ['Country', draft.country],
      ['Time zone', draft.timeZone],
      ['Latitude', draft.latitude],
      ['Longitude', draft.longitude],
      ['Id', id],
    ],
    [
      [
        ...['Hole', 'Par', 'Stroke index'],
        ...variants.map(({ title }) => title),
        ...tees.map(teeHeading),
      ],
      ...draft.holes.map(({ hole, par, strokeIndex }) => [
        ...[hole, par, strokeIndex],
        ...variants.map(({ values }) => values[hole - 1]),
        ...tees.map(({ lengths }) => lengths[hole - 1]),
      ]),
    ],
    [['Tee', 'Gender', 'Holes', 'Course rating', 'Slope', 'Par'], ...tees.flatMap(ratingRows)],
  ];
  const text = sections.map((rows) => rows.map((row) => row.map(toCell).join()).join('\n'));
  return `${text.join('\n\n')}\n`;
}

/** One column where every tee says the same, otherwise one for each tee that says something. */
function variantColumns(
  label: string,
  kind: 'pars' | 'strokeIndexes',
  gender: Gender,
  tees: DraftTee[],
) {
  const said = tees.map(({ name, variants }) => ({
    title: `${label} ${gender} (${name})`,
    values: variants?.find((variant) => variant.gender === gender)?.[kind] ?? [],
  }));
  const first = said[0]?.values ?? [];
  if (first.length > 0 && said.every(({ values }) => isDeepStrictEqual(values, first))) {
    return [{ title: `${label} ${gender}`, values: first }];
  }
  return said.filter(({ values }) => values.length > 0);
}

/** With the id where it does not follow from the name: a tee may have been renamed. */
function teeHeading({ id, name }: DraftTee, place: number): string {
  return `${name} (m)${id === teeIdOf(name, place) ? '' : ` [${id}]`}`;
}

function ratingRows({ name, ratings }: DraftTee): Cell[][] {
  return ratings.map(({ gender, holes, courseRating, slope, par }) => {
    return [name, gender, holes, toTenth(courseRating), slope, par];
  });
}

/** A whole rating is written like the others, 72.0. */
function toTenth(rating: number | null): Cell {
  return rating !== null && Number.isInteger(rating) ? rating.toFixed(1) : rating;
}
