import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { decodeCursor, matching, pageOf } from '@golfroundpro/shared/http/cursor.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { OrNull, PageQuery, UUID_PATTERN } from '@golfroundpro/shared/http/schemas.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { AuthContext } from '../../context.ts';
import { readAccountPage, type AccountRow } from '../../db/account-page.ts';
import { AccountItem, EXAMPLE_ACCOUNT, RoleSchema } from './schemas.ts';

const ListQuery = Type.Object(
  {
    search: Type.Optional(
      Type.String({
        pattern: '^[^\\u0000]*$',
        maxLength: 100,
        description: 'Part of the name or of the e-mail; case does not matter',
      }),
    ),
    role: Type.Optional(RoleSchema),
    ...PageQuery.properties,
  },
  { additionalProperties: false },
);

const MICROS_PATTERN = /^\d{1,16}$/;

/** GET /api/v1/auth/accounts: the newest first; a page at a time. */
export const listAccounts = (context: AuthContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/auth/accounts',
    summary: 'List accounts, the newest first',
    auth: 'user',
    permission: 'accounts:manage',
    query: ListQuery,
    responses: {
      200: Type.Object({ items: Type.Array(AccountItem), nextCursor: OrNull(Type.String()) }),
    },
    examples: { answers: { 200: { items: [EXAMPLE_ACCOUNT], nextCursor: null } } },
    errors: ['database_unavailable'],
    handler: async ({ query, user: { userId: actorId }, request }) => {
      const { limit = 20, cursor, search, role } = query;
      const before = decodeCursor(cursor, [matching(MICROS_PATTERN), matching(UUID_PATTERN)]);
      const wanted = { search: search?.trim(), role, before, limit: limit + 1 };
      const found = await readAccountPage(context.pool, wanted);
      // Not what was searched for: it may be somebody's e-mail, and the log keeps what it is told.
      const detail = { searched: search !== undefined, role };
      const entry = { actorId, userId: null, caller: callerOf(request), detail };
      await appendAudit(context.pool, { action: 'accounts.read', ...entry });
      const { items, nextCursor } = pageOf(found, limit, ({ micros, userId }) => [micros, userId]);
      return { status: 200, body: { items: items.map(toItem), nextCursor } };
    },
  });

function toItem({ micros: _, ...account }: AccountRow & { micros: string }): AccountRow {
  return account;
}
