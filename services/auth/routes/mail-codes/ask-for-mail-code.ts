import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { normaliseEmail } from '../../domain/normalise-email.ts';
import { makeHandle } from '../../mail-codes/handle.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { EmailBody } from '../accounts/schemas.ts';
import { EXAMPLE_HANDLE, Handle } from './schemas.ts';

/**
 * POST /api/v1/auth/login/mail-codes: mails a code that logs in. Whether somebody has the e-mail is found out when the
 * mail is made, for which nobody waits here.
 */
export const askForMailCode = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/auth/login/mail-codes',
    summary: 'Get a code by mail that logs in; the answer is the same for any e-mail',
    auth: 'public',
    body: EmailBody,
    responses: {
      202: Type.Object({
        handle: Handle,
        expiresIn: Type.Integer({ description: 'Seconds until the code has ended' }),
      }),
    },
    examples: {
      body: { email: 'moira.fraser@club.example' },
      answers: { 202: { handle: EXAMPLE_HANDLE, expiresIn: 600 } },
    },
    errors: ['database_unavailable'],
    handler: async ({ body }) => {
      const email = normaliseEmail(body.email);
      const seconds = context.config.lifetimes.mailCodeSeconds;
      const { handle, asked } = makeHandle(context, { email, seconds });
      const expiresAt = new Date(asked.expiresAtMs).toISOString();
      await queueMail(context.pool, { kind: 'mail-code', email, handleId: asked.id, expiresAt });
      context.mail.wake();
      return { status: 202, body: { handle, expiresIn: seconds } };
    },
  });
