import type { Pool } from 'pg';
import { UNCONFIRMED } from './unconfirmed.ts';

/** Where the owner of an account is mailed. */
export interface Address {
  userId: string;
  email: string;
  /** It is of a registration at the form or desk, whose mail was not answered yet. */
  isUnconfirmed: boolean;
}

const READ = `
  SELECT id AS "userId", email, ${UNCONFIRMED} AS "isUnconfirmed"
  FROM account WHERE id = ANY($1::uuid[]) AND suspended_at IS NULL`;

/** The accounts among the ids that let somebody in. */
export async function readAddresses(pool: Pool, userIds: string[]): Promise<Address[]> {
  return (await pool.query<Address>(READ, [userIds])).rows;
}
