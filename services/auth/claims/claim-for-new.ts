import { v7 as uuidv7 } from 'uuid';
import type { AppError } from '@golfroundpro/shared/http/app-error.ts';
import type { AuthContext } from '../context.ts';
import type { Claim, Claimed } from './door.ts';
import { findAccountBy, findHolder, type Holder } from './find-holder.ts';
import { emailTaken, claimsUnavailable, registrationUnconfirmed } from './refusals.ts';

/**
 * Claims the e-mail of an account that is to be made; gives the id that it is to have. It is another one than was asked
 * with where an earlier claim came to no account: theirs who have come for it first.
 * @throws AppError email_taken, registration_unconfirmed, claims_unavailable, busy
 */
export async function claimForNew(
  context: Pick<AuthContext, 'pool' | 'door' | 'metrics'>,
  person: Omit<Claim, 'userId'>,
): Promise<string> {
  const { pool, door, metrics } = context;
  // Without a claim: theirs may be on its way.
  const owner = await findAccountBy(pool, person.email);
  if (owner) throw refusalOf(owner);
  const userId = uuidv7();
  const claimed = await door.claim({ userId, ...person });
  const status = claimed.heldBy === userId ? 'held' : 'taken';
  metrics.emailsClaimed.inc({ method: 'new', status });
  return status === 'held' ? userId : idOf(context, claimed);
}

/** @returns the id of a claim without an account */
async function idOf(
  { pool }: Pick<AuthContext, 'pool'>,
  { heldBy, isRegistered }: Claimed,
): Promise<string> {
  // It was theirs whose claim moved in the same moment: it is free when it is asked for again.
  if (heldBy === null) throw claimsUnavailable();
  const holder = await findHolder(pool, heldBy);
  if (holder.hasAccount) throw refusalOf(holder);
  // What is left of them is removed in a moment.
  if (holder.wasErased) throw claimsUnavailable();
  // Not by a password: the link of their mail decides whose it is.
  if (isRegistered) throw registrationUnconfirmed();
  return heldBy;
}

function refusalOf({ isUnconfirmed }: Pick<Holder, 'isUnconfirmed'>): AppError {
  return isUnconfirmed ? registrationUnconfirmed() : emailTaken();
}
