import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AuthContext } from '../context.ts';
import { insertAccount, isEmailTaken } from '../db/insert-account.ts';
import { lockAccount } from '../db/lock-account.ts';
import { lockPerson, wasErased } from '../db/lock-person.ts';
import { firstRoles } from '../domain/first-roles.ts';
import { insertLink } from '../mail/make-link.ts';

/** Who registered at the club's form or desk, with the id that is theirs everywhere. */
export interface Registrant {
  userId: string;
  name: string;
  email: string;
}

/** What the mail needs that asks to confirm a registration; `needed: false`: no such mail is to be sent. */
export type Confirmation =
  { needed: false } | { needed: true; token: string; code: string; expiresAt: string };

/** A mail that is tried again needs another link: what goes into one is stored nowhere. */
export const MOST_A_DAY = 10;

const DAY_MS = 24 * 60 * 60 * 1000;
const COUNT = `
  SELECT count(*)::integer AS made FROM mail_link
  WHERE user_id = $1 AND purpose = 'confirm-registration' AND created_at > $2`;
const NOBODY = { address: '', userAgent: '' };

/**
 * Makes the account of a registration where there is none yet, and a link with a code that confirms it; those that were
 * made before stay good. No mail is needed where the e-mail is verified, where the account is not of a registration, so
 * that we mail it ourselves, and where its owner is suspended or was erased.
 * @throws AppError confirmation_conflict, too_many_confirmations
 */
export async function prepareConfirmation(
  context: AuthContext,
  registrant: Registrant,
): Promise<Confirmation> {
  return inTransaction(context.pool, async (tx, entities) => {
    await lockPerson(tx, registrant.userId);
    if (!(await isToConfirm(context, tx, entities, registrant))) return { needed: false };
    return makeConfirmation(context, tx, registrant);
  });
}

async function isToConfirm(
  context: AuthContext,
  tx: PoolClient,
  entities: EntityManager,
  registrant: Registrant,
): Promise<boolean> {
  const account = await lockAccount(tx, registrant.userId);
  if (!account) {
    if (await wasErased(tx, registrant.userId)) return false;
    await addAccount(context, tx, entities, registrant);
    return true;
  }
  if (account.emailVerifiedAt || account.suspendedAt || !account.ofRegistration) return false;
  if (account.email !== registrant.email) throw new AppError('confirmation_conflict');
  return true;
}

async function addAccount(
  { config, metrics, now }: AuthContext,
  tx: PoolClient,
  entities: EntityManager,
  { userId, name, email }: Registrant,
): Promise<void> {
  const owner = { id: userId, name, email, passwordHash: null, roles: firstRoles(config) };
  // The registration is the claim.
  const account = { ...owner, ofRegistration: true, claimedAt: now() };
  await insertAccount(entities, account).catch((error: unknown) => {
    throw isEmailTaken(error) ? new AppError('confirmation_conflict') : error;
  });
  await appendAudit(tx, { action: 'account.registered', actorId: null, userId, caller: NOBODY });
  metrics.usersRegistered.inc({ method: 'registration', status: 'registered' });
}

async function makeConfirmation(
  { config, keys, now }: AuthContext,
  tx: PoolClient,
  { userId, email }: Registrant,
): Promise<Confirmation> {
  const at = now();
  const { rows } = await tx.query<{ made: number }>(COUNT, [userId, new Date(+at - DAY_MS)]);
  if (rows[0]!.made >= MOST_A_DAY) throw new AppError('too_many_confirmations');
  const purpose = 'confirm-registration';
  const seconds = config.lifetimes.linkSeconds[purpose];
  const link = { purpose, userId, email, jobId: uuidv7(), seconds } as const;
  const { token, code } = await insertLink(tx, link, { now: at, digestKey: keys.digest });
  const expiresAt = new Date(+at + seconds * 1000).toISOString();
  return { needed: true, token, code: code!, expiresAt };
}
