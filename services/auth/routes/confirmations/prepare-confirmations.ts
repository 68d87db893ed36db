import { Type } from 'typebox';
import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { makeChecker } from '@golfroundpro/shared/http/validator.ts';
import {
  FAILURES,
  NOT_NEEDED,
  type Confirmation,
  type Registrant,
} from '../../confirmations/confirmation.ts';
import { prepareConfirmations } from '../../confirmations/prepare-confirmations.ts';
import type { AuthContext } from '../../context.ts';
import { normaliseEmail } from '../../domain/normalise-email.ts';
import { Email, Name, Time } from '../../schemas.ts';

const AT_ONCE = 200;

/** How each is written is looked at by itself: one that cannot be stops none of the others. */
const RegistrantBody = Type.Object(
  { userId: Id, name: Type.String({ maxLength: 1000 }), email: Type.String({ maxLength: 1000 }) },
  { additionalProperties: false },
);
const faultOf = makeChecker(Type.Object({ name: Name, email: Email }));

const Answer = Type.Union([
  Type.Object({
    outcome: Type.Literal('prepared'),
    token: Type.String({ description: 'Behind `#token=` in a link to the page /confirm' }),
    code: Type.String({ pattern: '^\\d{6}$', description: 'To be typed in place of the link' }),
    expiresAt: Time,
  }),
  Type.Object({ outcome: Type.Literal('not_needed'), reason: Type.Enum([...NOT_NEEDED]) }),
  Type.Object({ outcome: Type.Literal('failed'), reason: Type.Enum([...FAILURES]) }),
]);

/** POST /internal/confirmations: what the mails need that ask to confirm registrations, for notification alone. */
export const prepareConfirmationsRoute = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/internal/confirmations',
    summary:
      'Links and codes that confirm registrations, whose accounts are made where there are none; for each what came of it',
    auth: 'service',
    callers: ['notification'],
    internal: true,
    maxBodyBytes: 1024 * 1024,
    body: Type.Object(
      { registrants: Type.Array(RegistrantBody, { minItems: 1, maxItems: AT_ONCE }) },
      { additionalProperties: false },
    ),
    responses: { 200: Type.Object({ confirmations: Type.Array(Answer) }) },
    errors: ['database_unavailable'],
    handler: async ({ body }) => {
      const registrants = body.registrants.map(readRegistrant);
      if (new Set(registrants.map(({ userId }) => userId)).size !== registrants.length) {
        throw invalidField('registrants', 'must name each once', 'given_twice');
      }
      const readable = registrants.filter((one) => !faultOf(one));
      const answers = await prepareConfirmations(context, readable);
      const byId = new Map(readable.map(({ userId }, at) => [userId, answers[at]!]));
      const invalid: Confirmation = { outcome: 'failed', reason: 'invalid' };
      const confirmations = registrants.map(({ userId }) => byId.get(userId) ?? invalid);
      tell(context, registrants, confirmations);
      return { status: 200, body: { confirmations } };
    },
  });

function readRegistrant({ userId, name, email }: Registrant): Registrant {
  return { userId, name: name.trim(), email: normaliseEmail(email) };
}

function tell({ logger }: AuthContext, registrants: Registrant[], answers: Confirmation[]): void {
  const others = answers.flatMap((answer, at) =>
    answer.outcome === 'prepared'
      ? []
      : [{ userId: registrants[at]!.userId, reason: answer.reason }],
  );
  logger.info({ people: registrants.length, others }, 'confirmations asked for');
}
