import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { NotificationContext } from '../context.ts';
import { addNext } from '../mails/mail-rows.ts';

/** POST /api/v1/registrations/:statusId/resend: one more mail; the links before stay good. */
export const resendConfirmation = ({ pool, mails, now }: NotificationContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/registrations/:statusId/resend',
    summary:
      'Ask for the confirmation mail again: a few times an hour; the answer is the same whether or not there is such a registration',
    auth: 'public',
    params: Type.Object({ statusId: Id }),
    responses: { 202: null },
    errors: ['database_unavailable'],
    handler: async ({ params }) => {
      await addNext(pool, params, now());
      mails.wake();
      return { status: 202 };
    },
  });
