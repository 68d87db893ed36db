import {
  columnVisibilityFeature,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
} from '@tanstack/vue-table';
import type { Person } from '../api/people-api.ts';
import type { Sort } from './people-filters.ts';

/** What of the table library is used: the club sorts, and a phone has fewer columns. */
export const FEATURES = tableFeatures({ rowSortingFeature, columnVisibilityFeature });

export type ColumnId =
  'chosen' | 'name' | 'number' | 'status' | 'category' | 'email' | 'phone' | 'registered';

/** The columns in their order, each by what the API sorts it, if it does. */
export const COLUMNS: (ColumnDef<typeof FEATURES, Person> & { id: ColumnId })[] = [
  { id: 'chosen', accessorFn: ({ userID }) => userID, enableSorting: false },
  { id: 'name', accessorFn: ({ name }) => name },
  { id: 'number', accessorFn: ({ memberNumber }) => memberNumber },
  { id: 'status', accessorFn: ({ status }) => status, enableSorting: false },
  { id: 'category', accessorFn: ({ category }) => category, enableSorting: false },
  { id: 'email', accessorFn: ({ email }) => email },
  { id: 'phone', accessorFn: ({ phoneNumber }) => phoneNumber, enableSorting: false },
  { id: 'registered', accessorFn: ({ registeredAt }) => registeredAt },
];

const SORTED_BY: Partial<Record<string, ColumnId>> = {
  ...{ name: 'name', memberNumber: 'number', email: 'email', registeredAt: 'registered' },
};

/** A sort of the API as the table has it. */
export function toSorting(sort: Sort): { id: string; desc: boolean }[] {
  const id = SORTED_BY[sort.replace('-', '')];
  return id ? [{ id, desc: sort.startsWith('-') }] : [];
}

/** What the API sorts by after the head of a column was pressed: up first, then down. */
export function nextSort(column: string, sort: Sort): Sort | undefined {
  const field = Object.keys(SORTED_BY).find((name) => SORTED_BY[name] === column);
  if (!field) return undefined;
  return (sort === field ? `-${field}` : field) as Sort;
}
