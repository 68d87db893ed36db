import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { AuthContext } from '../../context.ts';
import { readRevocations } from '../../sessions/read-revocations.ts';

/** GET /internal/revocations: which sessions and API keys were ended lately, for every service. */
export const listRevocations = (context: AuthContext) =>
  defineRoute({
    method: 'get',
    path: '/internal/revocations',
    summary: 'Sessions and API keys that were ended lately; and the ids of the signing keys',
    auth: 'service',
    internal: true,
    query: Type.Object(
      { afterMs: Type.Optional(Type.Integer({ minimum: 0 })) },
      { additionalProperties: false },
    ),
    responses: {
      200: Type.Object({
        revoked: Type.Array(Type.String()),
        asOfMs: Type.Integer({ description: 'What to ask from next' }),
        keyIds: Type.Array(Type.String()),
      }),
    },
    errors: ['database_unavailable'],
    handler: async ({ query }) => {
      const list = await readRevocations(context.pool, query.afterMs);
      return { status: 200, body: { ...list, keyIds: context.issuer.keyIds } };
    },
  });
