import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { insertAccount, isEmailTaken, type NewAccount } from '../db/insert-account.ts';
import { wasErased } from '../db/lock-person.ts';
import { emailTaken, claimsUnavailable } from './refusals.ts';

/** Adds an account whose e-mail is claimed with its id. @throws AppError email_taken, claims_unavailable */
export async function insertClaimed(
  tx: PoolClient,
  entities: EntityManager,
  account: NewAccount & { claimedAt: Date },
): Promise<void> {
  await insertAccount(entities, account).catch((error: unknown) => {
    throw isEmailTaken(error) ? emailTaken() : error;
  });
  // Of two who came for one claim the other may have been first, and erased the account since.
  if (await wasErased(tx, account.id)) throw claimsUnavailable();
}
