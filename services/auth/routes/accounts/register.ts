import { Type } from 'typebox';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { registerOpenly } from '../../accounts/register-openly.ts';
import { registerQuietly } from '../../accounts/register-quietly.ts';
import type { AuthContext } from '../../context.ts';
import { Email, Name, Password } from '../../schemas.ts';

const RegisterBody = Type.Object(
  { name: Name, email: Email, password: Type.Optional(Password) },
  { additionalProperties: false },
);
const Registered = Type.Object({
  userId: Id,
  byMail: Type.Optional(
    Type.Boolean({ description: 'Nobody can log in yet: the link of a mail sets the password' }),
  ),
});

/**
 * POST /api/v1/auth/register: makes an account. With a password it may log in at once and a mail
 * asks to verify the e-mail; without one, and where DUPLICATES is quiet, the link of the mail sets it.
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
    responses: { 201: Registered },
    errors: ['email_taken', 'registration_unconfirmed', 'claims_unavailable', 'busy'],
    handler: async ({ body, request }) => {
      const { pool, config, keys, mail } = context;
      const begin = config.duplicates === 'quiet' ? registerQuietly : registerOpenly;
      const effect = await begin(context, body, callerOf(request));
      const answer = await runOnce(pool, request, 'anonymous', effect, keys.idempotency);
      mail.wake();
      return answer;
    },
  });
