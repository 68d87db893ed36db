import { Type } from 'typebox';
import { inTransaction } from '@golfroundpro/shared/db/in-transaction.ts';
import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull } from '@golfroundpro/shared/http/schemas.ts';
import type { OnboarderContext } from '../../context.ts';
import { claimEmails } from '../claim-emails.ts';

const AT_ONCE = 200;

/** What an account has for certain; how it is written was checked where it was typed. */
const ClaimBody = Type.Object(
  {
    ...{
      userId: Id,
      name: Type.String({ maxLength: 200 }),
      email: Type.String({ maxLength: 254 }),
    },
    quiet: Type.Optional(
      Type.Enum(['claim', 'ask'], {
        description: 'Whoever else has the e-mail is told by mail; `ask`: nothing is claimed',
      }),
    ),
  },
  { additionalProperties: false },
);

/** POST /internal/claims: an account has its e-mail only once nobody else has it, whichever way they came. */
export const claimEmailsRoute = ({ pool, keys, known, metrics, now }: OnboarderContext) =>
  defineRoute({
    method: 'post',
    path: '/internal/claims',
    summary: 'Claim e-mails for accounts, or other ones for accounts that have some',
    auth: 'service',
    internal: true,
    maxBodyBytes: 256 * 1024,
    body: Type.Object(
      { claims: Type.Array(ClaimBody, { minItems: 1, maxItems: AT_ONCE }) },
      { additionalProperties: false },
    ),
    responses: {
      200: Type.Object({
        claims: Type.Array(
          Type.Object({
            userId: Id,
            heldBy: OrNull(Id),
            isRegistered: Type.Boolean(),
          }),
        ),
      }),
    },
    errors: ['busy', 'database_unavailable'],
    handler: async ({ body: { claims } }) => {
      if (new Set(claims.map(({ userId }) => userId)).size !== claims.length) {
        throw invalidField('claims', 'must name each account once', 'given_twice');
      }
      const { claimed, freed } = await inTransaction(pool, (tx) => claimEmails(tx, claims, now()));
      await known.release(freed.map((key) => keys.emailDigest(key)));
      const held = claimed.filter(({ userId, heldBy }) => userId === heldBy).length;
      metrics.emailsClaimed.inc({ method: 'account', status: 'held' }, held);
      metrics.emailsClaimed.inc({ method: 'account', status: 'taken' }, claimed.length - held);
      return { status: 200, body: { claims: claimed } };
    },
  });
