import { v7 as uuidv7 } from 'uuid';
import type { AuthContext } from '../context.ts';
import type { Claim } from './door.ts';
import { findAccountBy, findHolder } from './find-holder.ts';
import { claimsUnavailable } from './refusals.ts';

/** What came of it: the id of the account that is to be made, or of whom the e-mail is. */
export interface QuietClaim {
  userId: string;
  isTaken: boolean;
}

/**
 * As `claimForNew` where whoever registers is told nothing: the same questions are asked whether or not somebody has the
 * e-mail, so that neither the answer nor its time tells. onboarder tells whoever has it.
 * @throws AppError claims_unavailable, busy
 */
export async function claimQuietly(
  { pool, door, metrics }: Pick<AuthContext, 'pool' | 'door' | 'metrics'>,
  person: Omit<Claim, 'userId'>,
): Promise<QuietClaim> {
  const userId = uuidv7();
  const owner = await findAccountBy(pool, person.email);
  // Without a claim: theirs may be on its way, or moving.
  const quiet = owner ? 'ask' : 'claim';
  const { heldBy, isRegistered } = await door.claim({ userId, ...person, quiet });
  const holder = await findHolder(pool, heldBy ?? userId);
  const isTaken = owner !== undefined || holder.hasAccount || isRegistered;
  metrics.emailsClaimed.inc({ method: 'new', status: isTaken ? 'taken' : 'held' });
  if (owner) return { userId: owner.id, isTaken };
  if (heldBy === null || holder.wasErased) throw claimsUnavailable();
  return { userId: heldBy, isTaken };
}
