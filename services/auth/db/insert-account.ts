import type { Pool, PoolClient } from 'pg';
import { sqlState } from '@golfroundpro/shared/db/database-error.ts';
import type { Account } from './account-entity.ts';

export type NewAccount = Pick<Account, 'id' | 'name' | 'email' | 'passwordHash'>;

const INSERT = 'INSERT INTO account (id, name, email, password_hash) VALUES ($1, $2, $3, $4)';
const UNIQUE_VIOLATION = '23505';

/** Adds an account; rejects with an error that `isEmailTaken` knows when the e-mail is in use. */
export async function insertAccount(
  client: Pool | PoolClient,
  { id, name, email, passwordHash }: NewAccount,
): Promise<void> {
  await client.query(INSERT, [id, name, email, passwordHash]);
}

/** Whether an error of `insertAccount` says that the e-mail has an account already. */
export function isEmailTaken(error: unknown): boolean {
  return sqlState(error) === UNIQUE_VIOLATION;
}
