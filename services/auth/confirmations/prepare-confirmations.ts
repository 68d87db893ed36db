import type { PoolClient } from 'pg';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import type { AuthContext } from '../context.ts';
import { lockAccounts, type LockedAccount } from '../db/lock-account.ts';
import { erasedAmong, lockPeople } from '../db/lock-person.ts';
import { addAccounts } from './add-accounts.ts';
import type { Confirmation, Failure, NotNeeded, Registrant } from './confirmation.ts';
import { makeConfirmations } from './make-confirmations.ts';

/**
 * Makes the accounts of registrations where there is none yet, and for each a link with a code that confirms it; those that
 * were made before stay good. All in one transaction, and what is in the way of one stops none of the others. No mail is
 * needed where the e-mail is verified, where the account is not of a registration, so that we mail it ourselves, and where
 * its owner is suspended or was erased.
 * @param registrants each once
 * @returns for each what came of it, in their order
 */
export async function prepareConfirmations(
  context: AuthContext,
  registrants: Registrant[],
): Promise<Confirmation[]> {
  const { pool, metrics } = context;
  const { answers, added } = await inTransaction(pool, (tx) => prepare(context, tx, registrants));
  metrics.usersRegistered.inc({ method: 'registration', status: 'registered' }, added);
  return answers;
}

async function prepare(context: AuthContext, tx: PoolClient, registrants: Registrant[]) {
  const ids = registrants.map(({ userId }) => userId);
  await lockPeople(tx, ids);
  const accounts = await lockAccounts(tx, ids);
  const erased = await erasedAmong(tx, ids);
  const isNew = ({ userId }: Registrant) => !accounts.has(userId) && !erased.has(userId);
  const added = await addAccounts(context, tx, registrants.filter(isNew));
  const inTheWay = new Map(
    registrants.map((one) => [one, refusalOf(one, { accounts, erased, added })]),
  );
  const made = await makeConfirmations(
    context,
    tx,
    registrants.filter((one) => !inTheWay.get(one)),
  );
  const tooMany = { outcome: 'failed', reason: 'too_many' } as const;
  const answers = registrants.map((one) => inTheWay.get(one) ?? made.get(one) ?? tooMany);
  return { answers, added: added.size };
}

/** What was found of all. */
interface Found {
  accounts: Map<string, LockedAccount>;
  erased: Set<string>;
  added: Set<string>;
}

function refusalOf(
  { userId, email }: Registrant,
  { accounts, erased, added }: Found,
): Confirmation | undefined {
  const account = accounts.get(userId);
  if (!account) {
    if (added.has(userId)) return undefined;
    return erased.has(userId) ? notNeeded('erased') : failed('email_of_another');
  }
  if (account.emailVerifiedAt) return notNeeded('verified');
  if (account.suspendedAt) return notNeeded('suspended');
  if (!account.ofRegistration) return notNeeded('not_of_registration');
  return account.email === email ? undefined : failed('email_of_another');
}

function notNeeded(reason: NotNeeded): Confirmation {
  return { outcome: 'not_needed', reason };
}

function failed(reason: Failure): Confirmation {
  return { outcome: 'failed', reason };
}
