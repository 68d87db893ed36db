import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import type { TransactionWork } from '@golfroundpro/shared/db/in-transaction.ts';
import type { Caller } from '@golfroundpro/shared/http/caller.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { claimForNew } from '../claims/claim-for-new.ts';
import { insertClaimed } from '../claims/insert-claimed.ts';
import type { AuthContext } from '../context.ts';
import type { NewAccount } from '../db/insert-account.ts';
import { firstRoles } from '../domain/first-roles.ts';
import { normaliseEmail } from '../domain/normalise-email.ts';
import { queueMail } from '../mail/queue-mail.ts';

/** What whoever makes an account typed. */
export interface Typed {
  name: string;
  email: string;
  password?: string | undefined;
}

type Person = Omit<NewAccount, 'id'>;

/**
 * Claims the e-mail, and gives what makes the account. A refusal waits for the transaction: who asks once more with the same
 * key gets the answer of before.
 */
export async function registerOpenly(
  context: AuthContext,
  typed: Typed,
  caller: Caller,
): Promise<TransactionWork<Answer>> {
  const { metrics, logger, now } = context;
  const person = await personFrom(context, typed);
  const claimed = await claimFor(context, person);
  return async (tx, entities) => {
    if ('refusal' in claimed) throw claimed.refusal;
    const account = { ...person, id: claimed.id, claimedAt: now() };
    await addAccount(tx, entities, { account, caller });
    const { id: userId, passwordHash } = account;
    const method = passwordHash ? 'password' : 'mail';
    metrics.usersRegistered.inc({ method, status: 'registered' });
    logger.info({ userId }, 'registered');
    return { status: 201, body: { userId, ...(passwordHash ? {} : { byMail: true }) } };
  };
}

/** Before the transaction: a hash takes its time, and a connection is not to wait for it. */
async function personFrom(
  { passwords, config }: AuthContext,
  { name, email, password }: Typed,
): Promise<Person> {
  const owner = { name: name.trim(), email: normaliseEmail(email) };
  return {
    ...owner,
    passwordHash: password === undefined ? null : await passwords.hash(password, owner),
    roles: firstRoles(config),
  };
}

function claimFor(
  context: AuthContext,
  { name, email }: Person,
): Promise<{ id: string } | { refusal: unknown }> {
  return claimForNew(context, { name, email }).then(
    (id) => ({ id }),
    (refusal: unknown) => ({ refusal }),
  );
}

async function addAccount(
  tx: PoolClient,
  entities: EntityManager,
  { account, caller }: { account: NewAccount & { claimedAt: Date }; caller: Caller },
): Promise<void> {
  const { id: userId, email, passwordHash } = account;
  await insertClaimed(tx, entities, account);
  await appendAudit(tx, { action: 'account.registered', actorId: userId, userId, caller });
  await queueMail(tx, passwordHash ? { kind: 'verify-email', email } : { kind: 'welcome', userId });
}
