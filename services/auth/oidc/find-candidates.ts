import type { Pool } from 'pg';
import type { Candidates } from './decide-account.ts';
import type { Identity } from './identity.ts';

const FIELDS = 'account.id, roles, email_verified_at AS "emailVerifiedAt"';
const FIND_LINKED = `
  SELECT ${FIELDS} FROM external_identity JOIN account ON account.id = user_id
  WHERE issuer = $1 AND subject = $2`;
const FIND_BY_EMAIL = `
  SELECT ${FIELDS}, of_registration AS "ofRegistration",
    EXISTS (SELECT FROM external_identity WHERE user_id = account.id AND issuer = $2) AS "isLinked"
  FROM account WHERE email = $1`;

/** The accounts that an identity may mean. */
export async function findCandidates(pool: Pool, identity: Identity): Promise<Candidates> {
  const { issuer, subject, email } = identity;
  const linked = await pool.query<NonNullable<Candidates['linked']>>(FIND_LINKED, [
    issuer,
    subject,
  ]);
  const byEmail = await pool.query<NonNullable<Candidates['byEmail']>>(FIND_BY_EMAIL, [
    email,
    issuer,
  ]);
  return { linked: linked.rows[0], byEmail: byEmail.rows[0] };
}
