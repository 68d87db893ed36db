import type { Pool, PoolClient } from 'pg';
import { sqlState } from '@golfroundpro/shared/db/database-error.ts';
import type { Account } from './account-entity.ts';

export type NewAccount = Pick<Account, 'id' | 'name' | 'email' | 'passwordHash' | 'roles'>;

const INSERT = `
  INSERT INTO account (id, name, email, password_hash, roles) VALUES ($1, $2, $3, $4, $5)`;
const UNIQUE_VIOLATION = '23505';

/** Adds an account; rejects with an error that `isEmailTaken` knows when the e-mail is in use. */
export async function insertAccount(
  client: Pool | PoolClient,
  { id, name, email, passwordHash, roles }: NewAccount,
): Promise<void> {
  await client.query(INSERT, [id, name, email, passwordHash, roles]);
}

/** Whether an error of `insertAccount` says that the e-mail has an account already. */
export function isEmailTaken(error: unknown): boolean {
  return sqlState(error) === UNIQUE_VIOLATION;
}
