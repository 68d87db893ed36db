import type { EntityManager } from 'typeorm';
import { AccountEntity } from './account-entity.ts';
import { emailTaken, isEmailTaken } from './insert-account.ts';

/** Gives an account an e-mail that was shown to be theirs. @throws AppError email_taken */
export async function setEmail(
  entities: EntityManager,
  { userId, email, at }: { userId: string; email: string; at: Date },
): Promise<void> {
  const verified = { email, emailVerifiedAt: at };
  await entities.update(AccountEntity, { id: userId }, verified).catch((error: unknown) => {
    throw isEmailTaken(error) ? emailTaken() : error;
  });
}
