import type { HolesInPlay } from '../../../lib/api/schema.ts';
import {
  GENDERS,
  parSum,
  parsOf,
  ratedHoles,
  type Draft,
  type DraftTee,
  type Gender,
  type Values,
} from './draft.ts';
import { setRating } from './tees.ts';

/** One column to type in: its figures row by row, the fields they are, and how one is written. */
export interface GridColumn {
  key: string;
  kind: 'par' | 'strokeIndex' | 'length' | 'courseRating' | 'slope' | 'parSum';
  tee?: DraftTee;
  gender?: Gender;
  values: Values;
  fields: string[];
  /** Undefined: it follows from others. */
  write?(row: number, value: number | null): void;
}

/** The columns of the holes: par and stroke index, then each tee's lengths and what is its own. */
export function holeColumns(draft: Draft): GridColumn[] {
  const ofHoles = (kind: 'par' | 'strokeIndex'): GridColumn => ({
    key: kind,
    kind,
    values: draft.holes.map((hole) => hole[kind]),
    fields: draft.holes.map((_, at) => `holes.${at}.${kind}`),
    write: (row, value) => (draft.holes[row]![kind] = value),
  });
  const tees = draft.tees.flatMap((tee, at) => teeColumns(tee, `tees.${at}`));
  return [ofHoles('par'), ofHoles('strokeIndex'), ...tees];
}

function teeColumns(tee: DraftTee, field: string): GridColumn[] {
  const of = (
    kind: 'par' | 'strokeIndex' | 'length',
    values: Values,
    below: string,
    gender?: Gender,
  ): GridColumn => ({
    key: `${tee.id} ${below}`,
    kind,
    tee,
    gender,
    values,
    fields: values.map((_, at) => `${field}.${below}.${at}`),
    write: (row, value) => (values[row] = value),
  });
  const variants = (tee.variants ?? []).flatMap(({ gender, pars, strokeIndexes }, at) => [
    ...(pars ? [of('par', pars, `variants.${at}.pars`, gender)] : []),
    ...(strokeIndexes
      ? [of('strokeIndex', strokeIndexes, `variants.${at}.strokeIndexes`, gender)]
      : []),
  ]);
  return [of('length', tee.lengths, 'lengths'), ...variants];
}

/** What a tee can be rated for, row by row. */
export function ratingRows(draft: Draft): { gender: Gender; holes: HolesInPlay }[] {
  return GENDERS.flatMap((gender) => ratedHoles(draft).map((holes) => ({ gender, holes })));
}

/** The columns of a tee's ratings; the par is what the pars of its holes add up to. */
export function ratingColumns(draft: Draft, index: number): GridColumn[] {
  const tee = draft.tees[index]!;
  const rows = ratingRows(draft);
  const places = rows.map((row) =>
    tee.ratings.findIndex((one) => one.gender === row.gender && one.holes === row.holes),
  );
  const fieldsOf = (name: string) =>
    places.map((at, row) => `tees.${index}.ratings.${at < 0 ? `new-${row}` : at}.${name}`);
  const typed = (kind: 'courseRating' | 'slope'): GridColumn => ({
    key: kind,
    kind,
    tee,
    values: places.map((at) => tee.ratings[at]?.[kind] ?? null),
    fields: fieldsOf(kind),
    write: (row, value) => setRating(tee, rows[row]!, { [kind]: value }),
  });
  const values = rows.map(({ gender, holes }) => parSum(parsOf(draft, tee, gender), holes));
  const par: GridColumn = { key: 'par', kind: 'parSum', tee, values, fields: fieldsOf('par') };
  return [typed('courseRating'), typed('slope'), par];
}
