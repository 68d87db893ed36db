import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { AuthContext } from '../../context.ts';
import { readKnownAccounts } from '../../db/known-accounts.ts';

/** POST /internal/accounts/known: which of some ids are accounts, for services. */
export const getKnown = (context: AuthContext) =>
  defineRoute({
    method: 'post',
    path: '/internal/accounts/known',
    summary: 'Which of these ids are accounts, for services',
    auth: 'service',
    internal: true,
    body: Type.Object(
      { userIds: Type.Array(Id, { maxItems: 10 }) },
      { additionalProperties: false },
    ),
    responses: { 200: Type.Object({ known: Type.Array(Id) }) },
    errors: ['database_unavailable'],
    handler: async ({ body }) => {
      const known = await readKnownAccounts(context.pool, body.userIds);
      return { status: 200, body: { known } };
    },
  });
