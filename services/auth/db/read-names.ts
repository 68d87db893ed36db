import type { Pool } from 'pg';

const READ = 'SELECT id AS "userId", name FROM account WHERE id = ANY($1::uuid[])';

/** What the accounts among the ids are called. */
export async function readNames(
  pool: Pool,
  userIds: string[],
): Promise<{ userId: string; name: string }[]> {
  const query = { name: 'read-names', text: READ, values: [userIds] };
  return (await pool.query<{ userId: string; name: string }>(query)).rows;
}
