import type { EntityManager } from 'typeorm';
import { AccountEntity } from './account-entity.ts';
import { emailTaken, isEmailTaken } from './insert-account.ts';

/** Gives an account an e-mail; `at`: when it was shown to be theirs, null where it was not yet. @throws AppError email_taken */
export async function setEmail(
  entities: EntityManager,
  { userId, email, at }: { userId: string; email: string; at: Date | null },
): Promise<void> {
  const verified = { email, emailVerifiedAt: at };
  await entities.update(AccountEntity, { id: userId }, verified).catch((error: unknown) => {
    throw isEmailTaken(error) ? emailTaken() : error;
  });
}
