import type { PoolClient } from 'pg';
import type { Account } from './account-entity.ts';

export type LockedAccount = Pick<
  Account,
  | 'id'
  | 'name'
  | 'email'
  | 'emailVerifiedAt'
  | 'emailMendedAt'
  | 'roles'
  | 'suspendedAt'
  | 'ofRegistration'
>;

/** What is read of an account that is locked. */
export const LOCKED_COLUMNS = `
  id, name, email, email_verified_at AS "emailVerifiedAt", email_mended_at AS "emailMendedAt", roles,
  suspended_at AS "suspendedAt", of_registration AS "ofRegistration"`;

/** Not as a key, so that logins, which refer to the account, do not wait. */
const LOCK = `SELECT ${LOCKED_COLUMNS} FROM account WHERE id = $1 FOR NO KEY UPDATE`;
const LOCK_ALL = `
  SELECT ${LOCKED_COLUMNS} FROM account WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE`;

/** Reads an account and keeps it as it is until the transaction ends; undefined: there is none. */
export async function lockAccount(
  tx: PoolClient,
  userId: string,
): Promise<LockedAccount | undefined> {
  const { rows } = await tx.query<LockedAccount>(LOCK, [userId]);
  return rows[0];
}

/** The same for many, by their ids. */
export async function lockAccounts(
  tx: PoolClient,
  userIds: string[],
): Promise<Map<string, LockedAccount>> {
  const { rows } = await tx.query<LockedAccount>(LOCK_ALL, [userIds]);
  return new Map(rows.map((account) => [account.id, account]));
}
