/**
 * What is wrong with a draft or a line of its file, for programs that say it in their own words; `values`
 * has the figures for it.
 */
export const FAULT_CODES = [
  'blank',
  'not_in_order',
  'count',
  'range',
  'tenths',
  'time_zone',
  'index_repeated',
  'no_tee',
  'tee_id',
  'tee_id_repeated',
  'tee_name_repeated',
  'variant_repeated',
  'variant_empty',
  'rating_repeated',
  'rating_holes',
  'par_sum',
  'nines_sum',
  /** Of a file: its quotes do not match. */
  'quotes',
  /** A word that files of courses do not have, or that nothing on this card has. */
  'unknown',
  'given_twice',
  'missing',
  'not_an_id',
  /** A heading that is not like `Yellow (m)`. */
  'tee_heading',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/** One thing that keeps a draft from being published: the field, and what to do about it. */
export interface Fault<Code = FaultCode> {
  field: string;
  code: Code;
  message: string;
  values?: Record<string, number>;
}

/** Whether a value is a whole number within the bounds. */
export function isWhole(value: number | null, least: number, most: number): value is number {
  return value !== null && Number.isInteger(value) && value >= least && value <= most;
}

/** Whether a value has at most one decimal and lies within the bounds. */
export function isToTenth(value: number | null, least: number, most: number): value is number {
  return value !== null && Math.round(value * 10) / 10 === value && value >= least && value <= most;
}
