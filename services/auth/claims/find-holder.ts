import type { Pool } from 'pg';
import { UNCONFIRMED } from '../db/unconfirmed.ts';

/** What is known here of an id, or of an e-mail. */
export interface Holder {
  hasAccount: boolean;
  /** It is of a registration at the form or desk, whose mail was not answered yet. */
  isUnconfirmed: boolean;
  wasErased: boolean;
}

/** Who has an account. */
export interface Owner extends Pick<Holder, 'isUnconfirmed'> {
  id: string;
}

const BY_ID = `
  SELECT account.id IS NOT NULL AS "hasAccount", coalesce(${UNCONFIRMED}, false) AS "isUnconfirmed",
    EXISTS (SELECT FROM audit_entry WHERE user_id = one.id AND action = 'account.deleted') AS "wasErased"
  FROM (SELECT $1::uuid AS id) one LEFT JOIN account USING (id)`;
const BY_EMAIL = `
  SELECT id, ${UNCONFIRMED} AS "isUnconfirmed" FROM account
  WHERE email = $1`;

/** What is known of who has an e-mail by somebody else's word. */
export async function findHolder(pool: Pool, userId: string): Promise<Holder> {
  return (await pool.query<Holder>({ name: 'find-holder', text: BY_ID, values: [userId] }))
    .rows[0]!;
}

/** Whoever has an account with an e-mail; undefined: nobody. */
export async function findAccountBy(pool: Pool, email: string): Promise<Owner | undefined> {
  const query = { name: 'find-account-by', text: BY_EMAIL, values: [email] };
  return (await pool.query<Owner>(query)).rows[0];
}
