import type { Pool, PoolClient } from 'pg';
import { sqlState } from '@golfroundpro/shared/db/database-error.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { Account } from './account-entity.ts';

export type NewAccount = Pick<Account, 'id' | 'name' | 'email' | 'passwordHash' | 'roles'> &
  Partial<Pick<Account, 'emailVerifiedAt'>>;

const INSERT = `
  INSERT INTO account (id, name, email, password_hash, roles, email_verified_at)
  VALUES ($1, $2, $3, $4, $5, $6)`;
const UNIQUE_VIOLATION = '23505';

/** Adds an account; rejects with an error that `isEmailTaken` knows when the e-mail is in use. */
export async function insertAccount(
  client: Pool | PoolClient,
  { id, name, email, passwordHash, roles, emailVerifiedAt = null }: NewAccount,
): Promise<void> {
  await client.query(INSERT, [id, name, email, passwordHash, roles, emailVerifiedAt]);
}

/** Whether an error of writing an account says that the e-mail has an account already. */
export function isEmailTaken(error: unknown): boolean {
  return sqlState(error) === UNIQUE_VIOLATION;
}

/** The 409 of such an e-mail. */
export function emailTaken(): AppError {
  return new AppError('email_taken', {
    errors: [{ field: 'email', message: 'has an account already' }],
  });
}
