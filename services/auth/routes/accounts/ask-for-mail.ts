import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { normaliseEmail } from '../../domain/normalise-email.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { EmailBody } from './schemas.ts';

/** POST /api/v1/auth/email-verifications: sends the mail that verifies an e-mail again. */
export const askForVerification = (context: AuthContext) =>
  askForMail(context, {
    kind: 'verify-email',
    path: '/api/v1/auth/email-verifications',
    summary: 'Get the mail again that verifies an e-mail; the answer is the same for any e-mail',
  });

/** POST /api/v1/auth/password-resets: sends a mail whose link sets a new password. */
export const askForReset = (context: AuthContext) =>
  askForMail(context, {
    kind: 'reset-password',
    path: '/api/v1/auth/password-resets',
    summary: 'Get a mail that sets a new password; the answer is the same for any e-mail',
  });

interface MailRequest {
  kind: 'verify-email' | 'reset-password';
  path: string;
  summary: string;
}

/** Whether somebody has the e-mail is found out when the mail is made, and here nobody waits for it. */
function askForMail({ pool, keys, mail }: AuthContext, { kind, ...route }: MailRequest) {
  return defineRoute({
    ...route,
    method: 'post',
    auth: 'public',
    body: EmailBody,
    idempotent: true,
    examples: { body: { email: 'moira.fraser@club.example' } },
    responses: { 202: null },
    handler: async ({ body, request }) => {
      const job = { kind, email: normaliseEmail(body.email) };
      const answer = await runOnce(
        pool,
        request,
        'anonymous',
        async (tx) => {
          await queueMail(tx, job);
          return { status: 202 };
        },
        keys.idempotency,
      );
      mail.wake();
      return answer;
    },
  });
}
