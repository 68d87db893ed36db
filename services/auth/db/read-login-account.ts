import type { Pool } from 'pg';
import type { Account } from './account-entity.ts';

/** What a login asks of an account. */
export type LoginAccount = Pick<Account, 'id' | 'roles' | 'emailVerifiedAt' | 'passwordHash'> & {
  /** The seed of the authenticator, sealed; null where none is set up. */
  sealedSeed: string | null;
};

const READ = `
  SELECT account.id, account.roles, account.email_verified_at AS "emailVerifiedAt",
    account.password_hash AS "passwordHash", totp.sealed_seed AS "sealedSeed"
  FROM account LEFT JOIN totp ON totp.user_id = account.id AND totp.confirmed_at IS NOT NULL
  WHERE account.email = $1`;

/** Reads the account of an e-mail in its plain form, in one trip: logins come in crowds. */
export async function readLoginAccount(
  pool: Pool,
  email: string,
): Promise<LoginAccount | undefined> {
  const query = { name: 'read-login-account', text: READ, values: [email] };
  return (await pool.query<LoginAccount>(query)).rows[0];
}
