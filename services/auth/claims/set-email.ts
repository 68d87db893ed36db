import type { EntityManager } from 'typeorm';
import { AccountEntity } from '../db/account-entity.ts';
import { isEmailTaken } from '../db/insert-account.ts';
import type { LockedAccount } from '../db/lock-account.ts';
import type { Door } from './door.ts';
import { emailTaken } from './refusals.ts';

/** An account, the e-mail that it gets, when that was shown to be theirs (null: not yet), and the time. */
export interface EmailSet {
  account: Pick<LockedAccount, 'id' | 'name'>;
  email: string;
  verifiedAt: Date | null;
  now: Date;
}

/**
 * Gives an account that is locked an e-mail, and moves its claim, which the caller has noted before (note-move.ts): where
 * the transaction fails behind it, the loop moves it back.
 * @throws AppError email_taken, claims_unavailable, busy
 */
export async function setEmail(
  door: Door,
  entities: EntityManager,
  { account: { id: userId, name }, email, verifiedAt, now }: EmailSet,
): Promise<void> {
  const changed = { email, emailVerifiedAt: verifiedAt, claimedAt: now };
  await entities.update(AccountEntity, { id: userId }, changed).catch((error: unknown) => {
    throw isEmailTaken(error) ? emailTaken() : error;
  });
  const { heldBy } = await door.claim({ userId, name, email });
  if (heldBy !== userId) throw emailTaken();
}
