import type { Pool } from 'pg';
import { toCell } from '@golfroundpro/shared/csv/csv-cell.ts';
import { pageStatement } from './read-user-page.ts';
import type { UserFilter } from './user-filter.ts';
import { toView, type UserRow, type UserView } from './user-view.ts';

const PAGE = 500;
const COLUMNS = [
  ...['userID', 'memberNumber', 'category', 'status', 'name', 'email', 'phoneNumber'],
  ...['registeredAt', 'updatedAt'],
] as const satisfies (keyof UserView)[];

/** People as CSV, in the order in which they came; one page is in memory, and a spreadsheet runs none of its cells. */
export async function* usersCsv(pool: Pool, filter: UserFilter): AsyncGenerator<string> {
  yield `${[...COLUMNS, 'attributes'].join(',')}\r\n`;
  let after: [string, string] | undefined;
  for (;;) {
    const wanted = { filter, sort: 'registeredAt', after, limit: PAGE } as const;
    const { rows } = await pool.query<UserRow & { sortKey: string }>(pageStatement(wanted));
    if (rows.length > 0) yield rows.map(csvLine).join('');
    if (rows.length < PAGE) return;
    const { sortKey, userID } = rows.at(-1)!;
    after = [sortKey, userID];
  }
}

function csvLine(row: UserRow): string {
  const view = toView(row);
  const cells = COLUMNS.map((column) => view[column]);
  return `${[...cells, JSON.stringify(view.attributes)].map(toCell).join(',')}\r\n`;
}
