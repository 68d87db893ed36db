import type { paths } from '../../../lib/api/schema.ts';

type Query = NonNullable<paths['/api/v1/users']['get']['parameters']['query']>;
export type Status = NonNullable<Query['status']>;
export type Category = NonNullable<Query['category']>;
export type Sort = NonNullable<Query['sort']>;

/** Which people are shown, and in which order; what is empty does not narrow it. */
export interface PeopleFilters {
  name: string;
  email: string;
  status: Status | '';
  category: Category | '';
  /** Days of registration, both included. */
  from: string;
  to: string;
  /** "locker:12" */
  attribute: string;
  sort: Sort;
}

export const STATUSES: Status[] = [
  ...([
    'created',
    'confirmation_sent',
    'verified',
    'active',
    'suspended',
    'deleted',
    'erased',
  ] as const),
];
export const CATEGORIES: Category[] = [
  ...(['full', 'junior', 'student', 'five_day', 'social', 'honorary'] as const),
];
export const SORTS: Sort[] = [
  ...(['-registeredAt', 'registeredAt', 'name', '-name', 'email', '-email'] as const),
  ...(['memberNumber', '-memberNumber'] as const),
];
/** The order where none is chosen: who came last is looked for most. */
const NEWEST: Sort = '-registeredAt';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const ATTRIBUTE = /^[a-z][a-z0-9_]{0,31}:.{0,200}$/;

/** From the query of an address, in which anything may stand. */
export function toPeopleFilters(query: Record<string, unknown>): PeopleFilters {
  const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 200) : '');
  const fitting = (value: unknown, pattern: RegExp) =>
    pattern.test(text(value)) ? text(value) : '';
  return {
    name: text(query.name),
    email: text(query.email),
    status: STATUSES.find((one) => one === query.status) ?? '',
    category: CATEGORIES.find((one) => one === query.category) ?? '',
    from: fitting(query.from, DATE),
    to: fitting(query.to, DATE),
    attribute: fitting(query.attribute, ATTRIBUTE),
    sort: SORTS.find((one) => one === query.sort) ?? NEWEST,
  };
}

/** As it stands in an address: what says nothing is left out. */
export function toQuery(filters: PeopleFilters): Record<string, string> {
  const said = Object.entries(filters).filter(
    ([name, value]) => value !== '' && !(name === 'sort' && value === NEWEST),
  );
  return Object.fromEntries(said);
}
