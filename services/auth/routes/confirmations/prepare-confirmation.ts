import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { prepareConfirmation } from '../../confirmations/prepare-confirmation.ts';
import type { AuthContext } from '../../context.ts';
import { normaliseEmail } from '../../domain/normalise-email.ts';
import { Email, Name, Time } from '../../schemas.ts';

const Needed = Type.Object({
  needed: Type.Literal(true),
  token: Type.String({ description: 'Behind `#token=` in a link to the page /confirm' }),
  code: Type.String({ pattern: '^\\d{6}$', description: 'To be typed in place of the link' }),
  expiresAt: Time,
});
const NotNeeded = Type.Object({ needed: Type.Literal(false) });

/** POST /internal/confirmations: what the mail needs that asks to confirm a registration, for notification alone. */
export const prepareConfirmationRoute = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/internal/confirmations',
    summary:
      'A link and a code that confirm a registration, whose account is made where there is none',
    auth: 'service',
    callers: ['notification'],
    internal: true,
    body: Type.Object({ userId: Id, name: Name, email: Email }, { additionalProperties: false }),
    responses: { 200: Type.Union([Needed, NotNeeded]) },
    errors: ['confirmation_conflict', 'too_many_confirmations', 'database_unavailable'],
    handler: async ({ body: { userId, name, email } }) => {
      const registrant = { userId, name: name.trim(), email: normaliseEmail(email) };
      const confirmation = await prepareConfirmation(context, registrant);
      context.logger.info({ userId, needed: confirmation.needed }, 'confirmation asked for');
      return { status: 200, body: confirmation };
    },
  });
