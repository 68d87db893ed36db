import type { Pool } from 'pg';

/** What an account says of its owner that the club's books say too. */
export interface Person {
  userId: string;
  name: string;
  email: string;
}

const READ = 'SELECT id AS "userId", name, email FROM account WHERE id = ANY($1::uuid[])';

/** The accounts among the ids; who is erased is none. */
export async function readPeople(pool: Pool, userIds: string[]): Promise<Person[]> {
  return (await pool.query<Person>(READ, [userIds])).rows;
}
