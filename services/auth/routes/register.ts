import { Type } from 'typebox';
import { v7 as uuidv7 } from 'uuid';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';
import type { AuthContext } from '../context.ts';
import { insertAccount, isEmailTaken } from '../db/insert-account.ts';
import { normaliseEmail } from '../domain/normalise-email.ts';
import { Email, Name, Password } from './schemas.ts';

const RegisterBody = Type.Object(
  { name: Name, email: Email, password: Password },
  { additionalProperties: false },
);

const NEW_ACCOUNT_ROLES: Role[] = ['golfer'];

/** POST /api/v1/auth/register: makes an account that may log in at once. */
export const register = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/register',
    summary: 'Make an account',
    auth: 'public',
    body: RegisterBody,
    headers: { 'Idempotency-Key': 'A retry with the same key gets the first answer again' },
    examples: {
      body: {
        name: 'Moira Fraser',
        email: 'moira.fraser@club.example',
        password: 'over the pond 7',
      },
      answers: { 201: { userId: '0198c0de-0000-7000-8000-0000000000aa' } },
    },
    responses: { 201: Type.Object({ userId: Type.String({ format: 'uuid' }) }) },
    errors: ['email_taken', 'idempotency_key_reused', 'busy', 'database_unavailable'],
    handler: async ({ body, request }) => {
      const { pool, passwords, keys, counters, logger } = context;
      // Before the transaction: a hash takes its time, and a connection is not to wait for it.
      const passwordHash = await passwords.hash(body.password);
      const email = normaliseEmail(body.email);
      const account = {
        id: uuidv7(),
        name: body.name.trim(),
        email,
        passwordHash,
        roles: NEW_ACCOUNT_ROLES,
      };
      return runOnce(
        pool,
        request,
        'anonymous',
        async (tx) => {
          await insertAccount(tx, account).catch(refuseTakenEmail);
          counters.usersRegistered.inc();
          logger.info({ userId: account.id }, 'registered');
          return { status: 201, body: { userId: account.id } };
        },
        keys.idempotency,
      );
    },
  });

function refuseTakenEmail(error: unknown): never {
  if (!isEmailTaken(error)) throw error;
  throw new AppError('email_taken', {
    errors: [{ field: 'email', message: 'has an account already' }],
  });
}
