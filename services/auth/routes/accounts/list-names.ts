import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id, UUID_PATTERN } from '@golfroundpro/shared/http/schemas.ts';
import type { AuthContext } from '../../context.ts';
import { readNames } from '../../db/read-names.ts';
import { EXAMPLE_ACCOUNT } from './schemas.ts';

const ID = UUID_PATTERN.source.slice(1, -1);
const MOST = 50;

const Ids = Type.String({
  pattern: `^${ID}(,${ID}){0,${MOST - 1}}$`,
  description: `Ids of users with commas between them, ${MOST} at most`,
});

const { userId, name } = EXAMPLE_ACCOUNT;

/**
 * GET /api/v1/auth/names: what members are called, for boards, which know ids only. Anybody may
 * register, so a verified e-mail is asked for.
 */
export const listNames = (context: AuthContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/auth/names',
    summary: 'What members are called; who has left, and whom nobody knows, is not in the answer',
    auth: 'user',
    permission: 'names:read',
    verifiedEmail: true,
    query: Type.Object({ ids: Ids }, { additionalProperties: false }),
    responses: {
      200: Type.Object({ items: Type.Array(Type.Object({ userId: Id, name: Type.String() })) }),
    },
    examples: { answers: { 200: { items: [{ userId, name }] } } },
    errors: ['database_unavailable'],
    handler: async ({ query }) => ({
      status: 200,
      body: { items: await readNames(context.pool, query.ids.split(',')) },
    }),
  });
