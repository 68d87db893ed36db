import type { Pool } from 'pg';

const PAGE = 200;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * All rows of a user, a page at a time, in the order of their ids. Of the statement $1 is the user, $2 the id
 * behind which the page begins, $3 how many it has.
 * @param first an id before all others, where they are no UUIDs
 */
export async function* readPages<T extends { id: string }>(
  pool: Pool,
  text: string,
  userId: string,
  first = BEFORE_ALL,
): AsyncGenerator<T[]> {
  let after = first;
  for (;;) {
    const { rows } = await pool.query<T>(text, [userId, after, PAGE]);
    yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.id;
  }
}
