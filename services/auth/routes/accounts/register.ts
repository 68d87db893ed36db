import type { PoolClient } from 'pg';
import { Type, type Static } from 'typebox';
import type { EntityManager } from 'typeorm';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { callerOf, type Caller } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { AuthContext } from '../../context.ts';
import { claimForNew } from '../../claims/claim-for-new.ts';
import { insertClaimed } from '../../claims/insert-claimed.ts';
import type { NewAccount } from '../../db/insert-account.ts';
import { firstRoles } from '../../domain/first-roles.ts';
import { normaliseEmail } from '../../domain/normalise-email.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { Email, Name, Password } from '../../schemas.ts';

const RegisterBody = Type.Object(
  { name: Name, email: Email, password: Type.Optional(Password) },
  { additionalProperties: false },
);

/**
 * POST /api/v1/auth/register: makes an account. With a password it may log in at once and a mail
 * asks to verify the e-mail; without one the link of the mail sets it.
 */
export const register = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/register',
    summary: 'Make an account; without a password a mail tells how to set one',
    auth: 'public',
    body: RegisterBody,
    idempotent: true,
    examples: {
      body: {
        name: 'Moira Fraser',
        email: 'moira.fraser@club.example',
        password: 'over the pond 7',
      },
      answers: { 201: { userId: '0198c0de-0000-7000-8000-0000000000aa' } },
    },
    responses: { 201: Type.Object({ userId: Id }) },
    errors: ['email_taken', 'registration_unconfirmed', 'claims_unavailable', 'busy'],
    handler: async ({ body, request }) => {
      const { pool, keys, mail, metrics, logger, now } = context;
      const person = await personFrom(context, body);
      const claimed = await claimFor(context, person);
      const caller = callerOf(request);
      const effect = async (tx: PoolClient, entities: EntityManager) => {
        if ('refusal' in claimed) throw claimed.refusal;
        const account = { ...person, id: claimed.id, claimedAt: now() };
        await addAccount(tx, entities, { account, caller });
        metrics.usersRegistered.inc({
          method: account.passwordHash ? 'password' : 'mail',
          status: 'registered',
        });
        logger.info({ userId: account.id }, 'registered');
        return { status: 201, body: { userId: account.id } };
      };
      const answer = await runOnce(pool, request, 'anonymous', effect, keys.idempotency);
      mail.wake();
      return answer;
    },
  });

type Person = Omit<NewAccount, 'id'>;

/** Before the transaction: a hash takes its time, and a connection is not to wait for it. */
async function personFrom(
  { passwords, config }: AuthContext,
  { name, email, password }: Static<typeof RegisterBody>,
): Promise<Person> {
  const owner = { name: name.trim(), email: normaliseEmail(email) };
  return {
    ...owner,
    passwordHash: password === undefined ? null : await passwords.hash(password, owner),
    roles: firstRoles(config),
  };
}

/** The same of a claim. A refusal waits: who asks once more with the same key gets the answer of before. */
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
