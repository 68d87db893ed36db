import { maxLength, minLength, nonEmpty, object, pipe, regex, string, trim } from 'valibot';
import type { BulkAction } from '../api/bulk-api.ts';
import type { Category } from './people-filters.ts';

/** What can be done with many. */
export const WAYS = ['suspend', 'reinstate', 'category', 'note', 'unnote'] as const;
export type Way = (typeof WAYS)[number];

/** A change of many as it is typed. */
export interface TypedBulk {
  way: Way;
  category: Category;
  /** What the club notes: its name and its value. */
  name: string;
  value: string;
  reason: string;
}

const reason = pipe(string(), trim(), nonEmpty(), minLength(3), maxLength(200));
const name = pipe(string(), trim(), nonEmpty(), regex(/^[a-z][a-z0-9_]{0,31}$/, 'bad_format'));
const value = pipe(string(), trim(), nonEmpty(), maxLength(200));

const SCHEMAS = {
  ...{ suspend: object({ reason }), reinstate: object({ reason }), category: object({ reason }) },
  note: object({ name, value, reason }),
  unnote: object({ name, reason }),
};

/** What has to be filled in for a way, as the API wants it. */
export const schemaOf = (way: Way) => SCHEMAS[way];

export function toAction({ way, category, ...typed }: TypedBulk): BulkAction {
  if (way === 'suspend' || way === 'reinstate') return { type: way };
  if (way === 'category') return { type: way, to: category };
  const [noted, to] = [typed.name.trim(), typed.value.trim()];
  return { type: 'attribute', name: noted, to: way === 'note' ? to : null };
}
