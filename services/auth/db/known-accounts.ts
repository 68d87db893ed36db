import type { Pool } from 'pg';

const READ = "SELECT id FROM account WHERE id = ANY($1::uuid[]) AND roles <> '{}'";

/** Those of the ids that are members: who waits for the club to approve them is put on no card. */
export async function readKnownAccounts(pool: Pool, userIds: string[]): Promise<string[]> {
  const query = { name: 'known-accounts', text: READ, values: [userIds] };
  return (await pool.query<{ id: string }>(query)).rows.map(({ id }) => id);
}
