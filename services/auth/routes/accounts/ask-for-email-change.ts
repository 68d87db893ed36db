import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { normaliseEmail } from '../../domain/normalise-email.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { EmailBody } from './schemas.ts';

/**
 * POST /api/v1/auth/account/email-changes: sends a link to another e-mail; with it the e-mail
 * becomes that of the account. Whether somebody has it already is told to its owner alone.
 */
export const askForEmailChange = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/account/email-changes',
    summary: 'Get a mail at another address, whose link makes it the e-mail of your account',
    auth: 'user',
    permission: 'account:manage',
    verifiedEmail: true,
    stepUp: true,
    body: EmailBody,
    idempotent: true,
    examples: { body: { email: 'moira@club.example' } },
    responses: { 202: null },
    handler: async ({ body, user: { userId }, request }) => {
      const email = normaliseEmail(body.email);
      const answer = await runOnce(
        context.pool,
        request,
        userId,
        async (tx) => {
          await queueMail(tx, { kind: 'change-email', userId, email });
          return { status: 202 };
        },
        context.keys.idempotency,
      );
      context.mail.wake();
      return answer;
    },
  });
