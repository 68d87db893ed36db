import type { EntityManager } from 'typeorm';
import { sqlState } from '@golfroundpro/shared/db/database-error.ts';
import { AccountEntity, type Account } from './account-entity.ts';

export type NewAccount = Pick<Account, 'id' | 'name' | 'email' | 'passwordHash' | 'roles'> &
  Partial<Pick<Account, 'emailVerifiedAt' | 'ofRegistration' | 'claimedAt'>>;

const UNIQUE_VIOLATION = '23505';

/** Adds an account; rejects with an error that `isEmailTaken` knows when the e-mail is in use. */
export async function insertAccount(
  entities: EntityManager,
  { emailVerifiedAt = null, ofRegistration = false, claimedAt = null, ...account }: NewAccount,
): Promise<void> {
  const { id, name, email, passwordHash, roles } = account;
  const row = { id, name, email, passwordHash, roles, emailVerifiedAt, ofRegistration, claimedAt };
  await entities.insert(AccountEntity, row);
}

/** Whether an error of writing an account says that the e-mail has an account already. */
export function isEmailTaken(error: unknown): boolean {
  return sqlState(error) === UNIQUE_VIOLATION;
}
