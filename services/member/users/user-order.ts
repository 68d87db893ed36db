import { matching } from '@golfroundpro/shared/http/cursor.ts';
import { UUID_PATTERN } from '@golfroundpro/shared/http/schemas.ts';

/** What a list can be sorted by: the column, its value as text in a cursor, and the way back. */
const ORDERS = {
  registeredAt: {
    column: 'm.registered_at',
    key: '(extract(epoch FROM m.registered_at) * 1000000)::bigint::text',
    value: (key: string) => `(timestamptz 'epoch' + ${key}::bigint * interval '1 microsecond')`,
    fits: /^-?\d{1,16}$/,
  },
  name: textOrder('m.name_key'),
  email: textOrder('m.email_key'),
  // Who has no number yet comes behind all who have one.
  memberNumber: {
    column: 'coalesce(m.member_number, 2147483647)',
    key: 'coalesce(m.member_number, 2147483647)::text',
    value: (key: string) => `${key}::integer`,
    fits: /^\d{1,9}$|^2147483647$/,
  },
};

type OrderName = keyof typeof ORDERS;

export const SORTS = (Object.keys(ORDERS) as OrderName[]).flatMap(
  (name) => [name, `-${name}`] as const,
);

export type Sort = (typeof SORTS)[number];

/** How a list is sorted: `-` in front is from the last to the first. */
export function orderOf(sort: Sort) {
  const isDown = sort.startsWith('-');
  const { column, key, value, fits } = ORDERS[sort.replace('-', '') as OrderName];
  const direction = isDown ? 'DESC' : 'ASC';
  return {
    by: `${column} ${direction}, m.id ${direction}`,
    key,
    /** Those behind the last of a page. */
    after: (last: string, id: string) =>
      `(${column}, m.id) ${isDown ? '<' : '>'} (${value(last)}, ${id}::uuid)`,
    fits: [matching(fits), matching(UUID_PATTERN)] satisfies [unknown, unknown],
  };
}

function textOrder(column: string) {
  return {
    column,
    key: column,
    value: (key: string) => `${key}::text`,
    // eslint-disable-next-line no-control-regex -- no column holds a zero byte
    fits: /^[^\u0000]{0,2000}$/s,
  };
}
