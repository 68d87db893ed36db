import { Type } from 'typebox';
import { callerOf } from '@golfroundpro/shared/http/caller.ts';
import { decodeCursor, matching, pageOf } from '@golfroundpro/shared/http/cursor.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { OrNull, PageQuery, UUID_PATTERN } from '@golfroundpro/shared/http/schemas.ts';
import { may } from '@golfroundpro/shared/tokens/permissions.ts';
import {
  readAccountInvitations,
  type AccountInvitationRow,
} from '../../account-invitations/read-account-invitations.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { AuthContext } from '../../context.ts';
import { AccountInvitationItem, EXAMPLE_INVITATION, StateSchema } from './schemas.ts';

const ListQuery = Type.Object(
  { state: Type.Optional(StateSchema), ...PageQuery.properties },
  { additionalProperties: false },
);

const MICROS_PATTERN = /^\d{1,16}$/;

/** GET /api/v1/auth/account-invitations: the newest first; staff sees those to golfers. */
export const listAccountInvitations = (context: AuthContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/auth/account-invitations',
    summary: 'List who was invited to have an account, the newest first',
    auth: 'user',
    permission: 'members:admit',
    query: ListQuery,
    responses: {
      200: Type.Object({
        items: Type.Array(AccountInvitationItem),
        nextCursor: OrNull(Type.String()),
      }),
    },
    examples: { answers: { 200: { items: [EXAMPLE_INVITATION], nextCursor: null } } },
    errors: ['database_unavailable'],
    handler: async ({ query, user, request }) => {
      const { pool, now } = context;
      const { limit = 20, cursor, state } = query;
      const before = decodeCursor(cursor, [matching(MICROS_PATTERN), matching(UUID_PATTERN)]);
      const forGolfers = !may(user, 'accounts:manage');
      const wanted = { state, forGolfers, before, limit: limit + 1, now: now() };
      const found = await readAccountInvitations(pool, wanted);
      const entry = { actorId: user.userId, userId: null, caller: callerOf(request) };
      await appendAudit(pool, { action: 'account_invitations.read', ...entry, detail: { state } });
      const { items, nextCursor } = pageOf(found, limit, ({ micros, accountInvitationId }) => [
        micros,
        accountInvitationId,
      ]);
      return { status: 200, body: { items: items.map(toItem), nextCursor } };
    },
  });

function toItem({
  micros: _,
  ...invitation
}: AccountInvitationRow & { micros: string }): AccountInvitationRow {
  return invitation;
}
