import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { AuthContext } from '../../context.ts';
import { readAddresses } from '../../db/read-addresses.ts';

const Address = Type.Object({
  userId: Id,
  email: Type.String(),
  isUnconfirmed: Type.Boolean({
    description: 'Of a registration whose confirmation mail was not answered yet',
  }),
});

/** POST /internal/accounts/addresses: where notification mails whom it hears of by their id alone. */
export const getAddresses = ({ pool }: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/internal/accounts/addresses',
    summary: 'The e-mails of accounts that let somebody in',
    auth: 'service',
    callers: ['notification'],
    internal: true,
    body: Type.Object(
      { userIds: Type.Array(Id, { maxItems: 20 }) },
      { additionalProperties: false },
    ),
    responses: { 200: Type.Object({ addresses: Type.Array(Address) }) },
    errors: ['database_unavailable'],
    handler: async ({ body }) => ({
      status: 200,
      body: { addresses: await readAddresses(pool, body.userIds) },
    }),
  });
