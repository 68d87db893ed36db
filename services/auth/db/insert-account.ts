import type { EntityManager } from 'typeorm';
import { sqlState } from '@golfroundpro/shared/db/database-error.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { AccountEntity, type Account } from './account-entity.ts';

export type NewAccount = Pick<Account, 'id' | 'name' | 'email' | 'passwordHash' | 'roles'> &
  Partial<Pick<Account, 'emailVerifiedAt' | 'ofRegistration'>>;

const UNIQUE_VIOLATION = '23505';

/** Adds an account; rejects with an error that `isEmailTaken` knows when the e-mail is in use. */
export async function insertAccount(
  entities: EntityManager,
  { emailVerifiedAt = null, ofRegistration = false, ...account }: NewAccount,
): Promise<void> {
  const { id, name, email, passwordHash, roles } = account;
  const row = { id, name, email, passwordHash, roles, emailVerifiedAt, ofRegistration };
  await entities.insert(AccountEntity, row);
}

/** Whether an error of writing an account says that the e-mail has an account already. */
export function isEmailTaken(error: unknown): boolean {
  return sqlState(error) === UNIQUE_VIOLATION;
}

/** The 409 of such an e-mail. */
export function emailTaken(): AppError {
  return new AppError('email_taken', {
    errors: [{ field: 'email', message: 'has an account already', code: 'has_account' }],
  });
}
