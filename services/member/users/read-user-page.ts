import type { Pool } from 'pg';
import { conditionsOf, type UserFilter } from './user-filter.ts';
import { orderOf, type Sort } from './user-order.ts';
import { USER_COLUMNS, type UserRow } from './user-view.ts';

/** A page of people: those behind `after` (value of the sort, id). */
export interface PageWanted {
  filter: UserFilter;
  sort: Sort;
  after?: readonly [string, string] | undefined;
  limit: number;
}

/** A statement and its parameters. */
export interface Statement {
  text: string;
  values: unknown[];
}

export function pageStatement({ filter, sort, after, limit }: PageWanted): Statement {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const order = orderOf(sort);
  const where = conditionsOf(filter, bind);
  if (after) where.push(order.after(bind(after[0]), bind(after[1])));
  const text = `SELECT ${USER_COLUMNS}, ${order.key} AS "sortKey" FROM member m
    WHERE ${where.join(' AND ')} ORDER BY ${order.by} LIMIT ${bind(limit)}`;
  return { text, values };
}

export function countStatement(filter: UserFilter): Statement {
  const values: unknown[] = [];
  const where = conditionsOf(filter, (value) => `$${values.push(value)}`);
  return {
    text: `SELECT count(*)::integer AS total FROM member m WHERE ${where.join(' AND ')}`,
    values,
  };
}

const LAST_CHANGE = 'SELECT max(m.updated_at) AS "lastModified" FROM member m';

/** The page, how many there are in all, and when anything in the books changed last. */
export async function readUserPage(pool: Pool, wanted: PageWanted) {
  const [page, count, change] = await Promise.all([
    pool.query<UserRow & { sortKey: string }>(pageStatement(wanted)),
    pool.query<{ total: number }>(countStatement(wanted.filter)),
    pool.query<{ lastModified: Date | null }>(LAST_CHANGE),
  ]);
  const { lastModified } = change.rows[0]!;
  return { found: page.rows, total: count.rows[0]!.total, lastModified: lastModified ?? undefined };
}
